package org.marsad.analysis.quotations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The lists to work with: those of this bundle, and those of an operator, of which one under the name of one of these takes its place.
 * They are read and grown when the first text comes. Safe for use by several threads.
 */
final class Lists implements Supplier<Lexicon> {

    static final List<String> STOCK = List.of("verbs", "attributions", "sources", "venues", "titles", "words");

    private final Map<String, CueList> dropped;
    private Lexicon lexicon;

    /** Works with the stock lists and these, by name. */
    Lists(Map<String, CueList> dropped) {
        this.dropped = new TreeMap<>(dropped);
    }

    @Override
    public synchronized Lexicon get() {
        if (lexicon == null) {
            List<CueList> lists = new ArrayList<>();
            STOCK.stream().filter(name -> !dropped.containsKey(name)).map(Lists::stock).forEach(lists::add);
            lists.addAll(dropped.values());
            lexicon = new Lexicon(lists);
        }
        return lexicon;
    }

    /** A list that comes with this bundle. */
    static CueList stock(String name) {
        try (InputStream in = Lists.class.getResourceAsStream("lists/" + name + ".cues")) {
            return CueList.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + name + " of this bundle cannot be read", e);
        } catch (ListException e) {
            throw new IllegalStateException("the list " + name + " of this bundle cannot be used: " + e.getMessage(), e);
        }
    }
}
