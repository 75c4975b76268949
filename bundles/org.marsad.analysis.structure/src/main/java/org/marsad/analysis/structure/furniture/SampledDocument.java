package org.marsad.analysis.structure.furniture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.marsad.analysis.structure.Line;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;

/**
 * What is remembered of a document for finding lines that repeat: its lines in their order, each as a hash, and whether it can only be
 * running text. Bylines, date lines, and lines that are told to be of the site by their looks or by the layout are left out, for
 * of them nothing can be learned.
 */
final class SampledDocument {

    /** Lines of a long document that are looked at, half of them at its beginning and half at its end. */
    private static final int MOST_LINES = 240;

    /** The rules of the analyzer {@code structure} that say nothing of their own. */
    private static final Set<String> BY_THE_LIST = Set.of("repeated", "taught");

    /** A hash in the upper 63 bits, and in the lowest whether the line is running text. */
    private final long[] lines;

    /** Lines as {@link #packed} gave them. */
    SampledDocument(long[] lines) {
        this.lines = lines;
    }

    /** Of a document that was analysed and has running text; empty of others, in which furniture cannot be told from content. */
    static Optional<SampledDocument> of(Entry entry) {
        if (entry.text().isEmpty() || !entry.layers().containsKey("structure")) {
            return Optional.empty();
        }
        DocumentText text = entry.text().get();
        BitSet furniture = new BitSet(text.text().length());
        Stream.concat(text.layout().stream().filter(mark -> mark.type().equals("layout.aside")),
                entry.annotations("structure.boilerplate").filter(SampledDocument::isByItsLooks))
                .forEach(mark -> furniture.set(mark.span().begin(), mark.span().end()));
        BitSet front = new BitSet(text.text().length());
        Stream.of("structure.author", "structure.published").flatMap(entry::annotations)
                .forEach(mark -> front.set(mark.span().begin(), mark.span().end()));
        long[] lines = Line.of(text.text()).stream().filter(line -> furniture.nextClearBit(line.begin()) < line.end())
                .filter(line -> !isFrontMatter(front, line))
                .mapToLong(line -> pack(LineKey.of(text.text(), line), line.isRunningText())).filter(line -> line >= 0).toArray();
        boolean hasRunningText = Arrays.stream(lines).anyMatch(line -> (line & 1) != 0);
        return hasRunningText ? Optional.of(new SampledDocument(ends(lines))) : Optional.empty();
    }

    /** A line that names author or day. Where one person writes much, it repeats, too. */
    private static boolean isFrontMatter(BitSet front, Line line) {
        int named = front.nextSetBit(line.begin());
        return named >= 0 && named < line.end() && line.isShort() && !line.isRunningText();
    }

    private static boolean isByItsLooks(Annotation boilerplate) {
        return boilerplate.features().get("rule") == null || !BY_THE_LIST.contains(boilerplate.features().get("rule").asText());
    }

    /** Negative for a line without letters and digits. */
    private static long pack(String key, boolean running) {
        return key.isEmpty() ? -1 : (LineKey.hash(key) >>> 1 << 1) | (running ? 1 : 0);
    }

    private static long[] ends(long[] lines) {
        return lines.length <= MOST_LINES ? lines : LongStream.concat(Arrays.stream(lines, 0, MOST_LINES / 2),
                Arrays.stream(lines, lines.length - MOST_LINES / 2, lines.length)).toArray();
    }

    /** What {@link Repetition} knows a line by. */
    static long mark(String key) {
        return pack(key, false);
    }

    int size() {
        return lines.length;
    }

    /** What stands for the line at a place. */
    long line(int at) {
        return lines[at] >>> 1 << 1;
    }

    /** Whether the line at a place can only be running text. */
    boolean isRunning(int at) {
        return (lines[at] & 1) != 0;
    }

    /** Whether this line is one of its. */
    boolean has(long mark) {
        return Arrays.stream(lines).anyMatch(line -> line >>> 1 << 1 == mark);
    }

    /** For keeping it. */
    long[] packed() {
        return lines.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampledDocument document && Arrays.equals(lines, document.lines);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lines);
    }
}
