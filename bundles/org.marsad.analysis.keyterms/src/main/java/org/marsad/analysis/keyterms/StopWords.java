package org.marsad.analysis.keyterms;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.api.text.Normalizer;

/**
 * The words that say nothing of what a text is about: those of the bundle and those that were dropped. The bundle's are read when the
 * first text comes; which they are is told before. Safe for use by several threads.
 */
final class StopWords {

    /** The name of the bundle's own list. */
    static final String OWN = "stopwords";

    /** The beginning of the SHA-256 of the bundle's list, so that a start need not read it. A test holds it to the file. */
    static final String OWN_SHA256 = "a9d9babd8ca7";

    private static final int DIGITS_IN_REVISION = 12;

    private final Normalizer folding;
    private final Map<String, List<String>> dropped;
    private Set<String> folded;

    /**
     * Works with these.
     *
     * @param folding the normal form for search
     * @param dropped the words of an operator by the names of their files; one called {@link #OWN} stands in place of the bundle's
     */
    StopWords(Normalizer folding, Map<String, List<String>> dropped) {
        this.folding = folding;
        this.dropped = new TreeMap<>(dropped);
    }

    /** Changes with the words. */
    String revision() {
        if (dropped.isEmpty()) {
            return OWN_SHA256;
        }
        return sha256((OWN_SHA256 + dropped).getBytes(StandardCharsets.UTF_8));
    }

    /** The words, folded for search. */
    synchronized Set<String> folded() {
        if (folded == null) {
            Set<String> all = new HashSet<>();
            dropped.values().forEach(words -> add(words, all));
            if (!dropped.containsKey(OWN)) {
                add(own(), all);
            }
            folded = Collections.unmodifiableSet(all);
        }
        return folded;
    }

    private void add(Collection<String> words, Set<String> all) {
        words.forEach(word -> all.add(folding.normalize(word).text()));
    }

    private static List<String> own() {
        try {
            return new StopWordsReader(OWN).read(ownBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StopWordsException e) {
            throw new IllegalStateException("the bundle's own " + e.getMessage(), e);
        }
    }

    static byte[] ownBytes() throws IOException {
        try (InputStream in = StopWords.class.getResourceAsStream(OWN + "." + StopWordsReader.ENDING)) {
            if (in == null) {
                throw new FileNotFoundException("the bundle lacks its file " + OWN + "." + StopWordsReader.ENDING);
            }
            return in.readAllBytes();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, DIGITS_IN_REVISION);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
