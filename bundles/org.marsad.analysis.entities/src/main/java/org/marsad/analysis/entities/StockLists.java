package org.marsad.analysis.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists in this bundle. A list that is dropped under the name of one of them takes its place. */
final class StockLists {

    /** Their names. */
    static final List<String> NAMES = List.of("countries", "morocco", "world", "organizations", "security", "outlets", "clubs",
            "institutions", "titles", "given-names", "surnames", "place-words", "events", "words", "common");

    private StockLists() {
    }

    /**
     * The lists to work with, dropped ones first, and last the names of the countries that no list mentions.
     *
     * @param dropped the lists of an operator by name
     */
    static Collection<List<Entry>> with(Map<String, List<Entry>> dropped) {
        Map<String, List<Entry>> lists = new LinkedHashMap<>(dropped);
        NAMES.forEach(name -> lists.computeIfAbsent(name, StockLists::read));
        List<List<Entry>> all = new ArrayList<>(lists.values());
        all.add(CountryNames.codes().stream().map(StockLists::country).toList());
        return all;
    }

    private static Entry country(String code) {
        List<String> names = CountryNames.of(code);
        return new Entry(names.get(0), names.subList(1, names.size()), Role.PLACE, "country", code, false, "locale", 1);
    }

    private static List<Entry> read(String name) {
        try {
            return ListReader.read(name, bytes(name));
        } catch (ListException e) {
            throw new IllegalStateException("the bundle has a list that cannot be used: " + e.getMessage(), e);
        }
    }

    /** A list as it is in the bundle. */
    static byte[] bytes(String name) {
        try (InputStream in = StockLists.class.getResourceAsStream("lists/" + name + ".tsv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be read", e);
        }
    }
}
