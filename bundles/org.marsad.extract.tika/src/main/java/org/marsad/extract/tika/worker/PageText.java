package org.marsad.extract.tika.worker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.marsad.extract.tika.worker.PageLines.Line;
import org.marsad.extract.tika.worker.ReadingOrder.Run;
import org.marsad.extract.tika.worker.Scripts.Kind;

/** Writes the glyphs of pages as lines of text, in the order in which they are read. */
final class PageText {

    /** As a share of the size of the font: a gap between words where no space is painted. */
    private static final double WORD_GAP = 0.16;

    /** In a page whose letters are mostly of the other direction a line needs more than this share of its own. */
    private static final double CLEARLY = 0.8;

    private static final char TATWEEL = '\u0640';

    private final Brackets brackets = new Brackets();

    /** Hands the lines of a page to {@code sink}; the glyphs are grouped by the direction in which they run over it. */
    void write(List<List<Glyph>> page, PageSink sink) {
        for (List<Glyph> painted : page) {
            List<Glyph> glyphs = Diacritics.attached(painted);
            double share = shareRightToLeft(glyphs);
            List<Line> lines = PageLines.of(glyphs);
            List<List<Run>> read = new ArrayList<>();
            for (Line line : lines) {
                List<Run> runs = ReadingOrder.of(spaced(line.glyphs()), isRightToLeft(line, share));
                brackets.learn(runs.stream().filter(Run::rightToLeft).flatMap(run -> run.glyphs().stream()).toList());
                read.add(runs);
            }
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).gapBefore()) {
                    sink.gap();
                }
                String text = text(read.get(at));
                if (!text.isBlank()) {
                    sink.line(text.strip());
                }
            }
            sink.gap();
        }
    }

    private static List<Glyph> spaced(List<Glyph> line) {
        List<Glyph> spaced = new ArrayList<>(line.size() + line.size() / 4);
        double right = line.get(0).right();
        double size = 0;
        for (Glyph glyph : line) {
            size = Math.max(size, glyph.size());
            if (glyph.left() - right > WORD_GAP * size) {
                spaced.add(new Glyph(" ", right, glyph.left(), glyph.y(), glyph.size(), glyph.font(), glyph.order(), true));
            }
            right = Math.max(right, glyph.right());
            size = glyph.size();
            spaced.add(glyph);
        }
        return spaced;
    }

    private static boolean isRightToLeft(Line line, double shareOfPage) {
        double share = shareRightToLeft(line.glyphs());
        return share > (shareOfPage > 0.5 ? 1 - CLEARLY : CLEARLY);
    }

    private static double shareRightToLeft(List<Glyph> glyphs) {
        int right = 0;
        int left = 0;
        for (Glyph glyph : glyphs) {
            Kind kind = Scripts.kind(glyph.text());
            right += kind == Kind.RIGHT_TO_LEFT ? 1 : 0;
            left += kind == Kind.LEFT_TO_RIGHT ? 1 : 0;
        }
        return right == 0 ? 0 : (double) right / (right + left);
    }

    private String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            for (Glyph glyph : run.glyphs()) {
                text.append(letters(run.rightToLeft() ? brackets.meaning(glyph) : glyph.text()));
            }
        }
        return withoutFillers(text);
    }

    /** The letters that a presentation form or a ligature stands for. */
    private static String letters(String text) {
        if (text.chars().noneMatch(PageText::isForm)) {
            return text;
        }
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(c -> letters.append(isForm(c)
                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).strip() : Character.toString(c)));
        return letters.toString();
    }

    private static boolean isForm(int c) {
        return c >= 0xFB00 && c <= 0xFDFF && !(c >= 0xFD3E && c <= 0xFD4F) || c >= 0xFE70 && c <= 0xFEFC;
    }

    /**
     * Leaves out what is there for the looks only: tatweel within words, soft hyphens, and controls of direction, which say
     * nothing any more when the text is in order.
     */
    private static String withoutFillers(StringBuilder text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean filler = c == TATWEEL && !kept.isEmpty() && isOfArabicWord(kept.charAt(kept.length() - 1))
                    && isOfArabicWord(behindTatweel(text, at));
            boolean control = c == '\u00AD' || c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E'
                    || c >= '\u2066' && c <= '\u2069';
            if (!filler && !control) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static char behindTatweel(StringBuilder text, int tatweel) {
        int at = tatweel;
        while (at < text.length() && text.charAt(at) == TATWEEL) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isOfArabicWord(char c) {
        return c != TATWEEL && Scripts.isRightToLeft(Character.toString(c));
    }
}
