package org.marsad.analysis.entities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.marsad.api.text.Matcher;

/**
 * The lists to work with. They are read when the first text comes, so that a start with nothing to do does not wait for the names of
 * all countries in all kinds of Arabic; which lists they are is told before. Safe for use by several threads.
 */
final class PreparedLists implements Supplier<Gazetteer> {

    private static final int DIGITS_IN_REVISION = 12;

    private final Matcher matcher;
    private final Map<String, List<Entry>> dropped;
    private Gazetteer gazetteer;

    /**
     * Works with these.
     *
     * @param dropped the lists of an operator by name
     */
    PreparedLists(Matcher matcher, Map<String, List<Entry>> dropped) {
        this.matcher = matcher;
        this.dropped = new TreeMap<>(dropped);
    }

    /** Changes with the lists, with the matcher, and with the Java whose names of countries are used. */
    String revision() {
        MessageDigest digest = sha256();
        for (String name : StockLists.NAMES) {
            if (!dropped.containsKey(name)) {
                digest.update(StockLists.bytes(name));
            }
        }
        dropped.forEach((name, entries) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            entries.forEach(entry -> digest.update(entry.toString().getBytes(StandardCharsets.UTF_8)));
        });
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        return matcher.revision() + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_IN_REVISION);
    }

    @Override
    public synchronized Gazetteer get() {
        if (gazetteer == null) {
            gazetteer = new Gazetteer(matcher, StockLists.with(dropped));
        }
        return gazetteer;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
