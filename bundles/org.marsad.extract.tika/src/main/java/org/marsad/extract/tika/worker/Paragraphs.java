package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.List;
import org.marsad.extract.tika.protocol.Mark;

/**
 * Joins the lines of a page to paragraphs by their length: only the last line of a paragraph is clearly shorter than the
 * rest. What the layout says of gaps is believed only behind the end of a sentence, for it is told from the left edges of
 * the lines, and those of Arabic are ragged.
 */
final class Paragraphs implements PageSink {

    private static final String SENTENCE_ENDS = ".!?\u061F\u06D4:\u2026\u00BB\u201D\"";

    /** Slash, hyphens and en dash: a line may end behind them without the end of a word. */
    private static final String WORD_BREAKS = "/-\u2010\u2013";

    /** A line of this share of the usual length or less ends a paragraph. */
    private static final double SHORT = 0.7;

    /** Of the lines of a page, sorted by length, the place of the one that is of usual length. */
    private static final double USUAL = 0.75;

    private record Line(String text, boolean gapBehind) {
    }

    private final LineText text;
    private final List<Line> lines = new ArrayList<>();
    private int page;

    /** Builds its paragraphs in {@code text}. */
    Paragraphs(LineText text) {
        this.text = text;
    }

    /** The number of pages that have begun. */
    int pages() {
        return page;
    }

    @Override
    public void beginPage() {
        page++;
    }

    @Override
    public void line(String line) {
        lines.add(new Line(line, false));
    }

    @Override
    public void gap() {
        if (!lines.isEmpty()) {
            int last = lines.size() - 1;
            lines.set(last, new Line(lines.get(last).text(), true));
        }
    }

    @Override
    public void endPage() {
        int begin = text.beginBlock();
        double shortLine = SHORT * usualLength();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            text.words(line.text());
            if (at + 1 == lines.size() || !isContinuedWord(line.text(), lines.get(at + 1).text())) {
                text.words(" ");
            }
            if (line.text().length() <= shortLine || line.gapBehind() && endsSentence(line.text())) {
                text.endLine();
            }
        }
        lines.clear();
        text.mark(Mark.Kind.PAGE, begin, Integer.toString(page));
    }

    private double usualLength() {
        int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[(int) (USUAL * (lengths.length - 1))];
    }

    /** Whether a line ends within what is written without spaces, such as a date or two words with a hyphen. */
    private static boolean isContinuedWord(String line, String next) {
        int end = line.length() - 1;
        return end > 0 && WORD_BREAKS.indexOf(line.charAt(end)) >= 0 && Character.isLetterOrDigit(line.charAt(end - 1))
                && Character.isLetterOrDigit(next.charAt(0));
    }

    private static boolean endsSentence(String line) {
        return SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
