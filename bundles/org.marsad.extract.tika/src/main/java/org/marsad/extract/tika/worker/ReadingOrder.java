package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.marsad.extract.tika.worker.Scripts.Kind;

/**
 * Puts the glyphs of a line, given from left to right, into the order in which they are read: the Unicode bidirectional
 * algorithm the other way round. Where a line may be read in more than one way, what stands together stays together.
 */
final class ReadingOrder {

    /** Between digits they belong to the number. */
    private static final String SEPARATORS = ".,:/\u060C\u066B\u066C\u00A0";

    /** Behind digits they belong to the number. */
    private static final String UNITS = "%\u2030\u00B0$\u20AC\u00A3";

    /**
     * Glyphs that are read in the order given.
     *
     * @param rightToLeft whether they stand from right to left, so that brackets are mirrored
     */
    record Run(List<Glyph> glyphs, boolean rightToLeft) {
    }

    private ReadingOrder() {
    }

    /** The runs of a line in reading order. */
    static List<Run> of(List<Glyph> line, boolean rightToLeft) {
        List<Run> runs = new ArrayList<>();
        if (rightToLeft) {
            addRightToLeft(line, runs);
        } else {
            addLeftToRight(line, runs);
        }
        return runs;
    }

    /** Turns round the parts from the first to the last letter of a script from right to left. */
    private static void addLeftToRight(List<Glyph> line, List<Run> runs) {
        int at = 0;
        while (at < line.size()) {
            int begin = at;
            while (begin < line.size() && !isKind(line, begin, Kind.RIGHT_TO_LEFT) && !isKind(line, begin, Kind.ARABIC_NUMBER)) {
                begin++;
            }
            int end = begin;
            for (int next = begin; next < line.size() && !isKind(line, next, Kind.LEFT_TO_RIGHT); next++) {
                if (isKind(line, next, Kind.RIGHT_TO_LEFT) || isKind(line, next, Kind.ARABIC_NUMBER)) {
                    end = next + 1;
                }
            }
            add(line.subList(at, begin), false, runs);
            addRightToLeft(line.subList(begin, end), runs);
            at = end;
        }
    }

    /** Goes from the right end to the left; what stands between two letters of such a script is looked at as a whole. */
    private static void addRightToLeft(List<Glyph> line, List<Run> runs) {
        int end = line.size();
        while (end > 0) {
            int begin = end;
            while (begin > 0 && isKind(line, begin - 1, Kind.RIGHT_TO_LEFT)) {
                begin--;
            }
            add(reversed(line.subList(begin, end)), true, runs);
            end = begin;
            while (begin > 0 && !isKind(line, begin - 1, Kind.RIGHT_TO_LEFT)) {
                begin--;
            }
            addBetween(line.subList(begin, end), runs);
            end = begin;
        }
    }

    /** Numbers, words of scripts from left to right, and what is around them. */
    private static void addBetween(List<Glyph> part, List<Run> runs) {
        int right = part.size();
        while (right > 0) {
            int begin = right - 1;
            int end = right;
            if (!isKind(part, begin, Kind.NEUTRAL)) {
                begin = beginOfRun(part, right);
                add(part.subList(begin, end), false, runs);
            } else if (endsForeign(part, begin)) {
                begin = beginOfRun(part, right - 1);
                add(part.subList(begin, end), false, runs);
            } else {
                add(part.subList(begin, end), true, runs);
            }
            right = begin;
        }
    }

    /** From its last glyph to the left, where the run of words or the number begins that ends before {@code end}. */
    private static int beginOfRun(List<Glyph> part, int end) {
        int begin = end - 1;
        int next = begin - 1;
        while (next >= 0) {
            if (isKind(part, next, Kind.NEUTRAL)) {
                next--;
            } else {
                if (!isJoined(part, next, begin)) {
                    return begin;
                }
                begin = next--;
            }
        }
        return begin;
    }

    /** Whether what stands at two places with nothing but neutrals between is read from left to right. */
    private static boolean isJoined(List<Glyph> part, int left, int right) {
        Kind leftKind = Scripts.kind(part.get(left).text());
        Kind rightKind = Scripts.kind(part.get(right).text());
        List<Glyph> between = part.subList(left + 1, right);
        if (leftKind == Kind.LEFT_TO_RIGHT && rightKind == Kind.LEFT_TO_RIGHT) {
            return isBalanced(part, left + 1, right);
        }
        if (leftKind != rightKind && (leftKind == Kind.ARABIC_NUMBER || rightKind == Kind.ARABIC_NUMBER)) {
            return false;
        }
        if (leftKind == Kind.LEFT_TO_RIGHT || rightKind == Kind.LEFT_TO_RIGHT) {
            return (between.stream().noneMatch(glyph -> Brackets.isBracket(glyph.text())) || isBracketedNumber(part, left, right))
                    && !isNumberFirst(part, left, right);
        }
        return leftKind == rightKind && (between.isEmpty()
                || between.size() == 1 && SEPARATORS.contains(between.get(0).text()) || followsWord(part, right));
    }

    /** Whether a European number stands behind a word of a script from left to right, with at most more numbers between. */
    private static boolean followsWord(List<Glyph> part, int number) {
        for (int at = number - 1; at >= 0; at--) {
            String text = part.get(at).text();
            if (isForeign(part.get(at))) {
                return part.get(at).order() < part.get(number).order();
            }
            // A unit on the left side of its number says that this one is read from right to left.
            boolean turned = UNITS.contains(text) && isKind(part, at + 1, Kind.EUROPEAN_NUMBER);
            if (turned || Brackets.isBracket(text) || isKind(part, at, Kind.ARABIC_NUMBER)) {
                return false;
            }
        }
        return false;
    }

    /** A number to the right of a word that was painted before it: the program paints in reading order, and so it is read. */
    private static boolean isNumberFirst(List<Glyph> part, int left, int right) {
        boolean apart = part.subList(left + 1, right).stream().anyMatch(Glyph::isSpace);
        return apart && part.get(left).order() > part.get(right).order();
    }

    /** Whether a number in brackets, such as a year, stands behind a foreign word, which it explains. */
    private static boolean isBracketedNumber(List<Glyph> part, int left, int right) {
        return isForeign(part.get(left)) && part.get(right - 1).text().equals("(") && isBalanced(part, left + 1, right);
    }

    /** Whether all brackets between two foreign words are of pairs that stand behind a foreign word as a whole. */
    private static boolean isBalanced(List<Glyph> part, int begin, int end) {
        boolean spaced = part.subList(begin, end).stream().anyMatch(Glyph::isSpace);
        for (int at = begin; at < end && spaced; at++) {
            String text = part.get(at).text();
            if (Brackets.isBracket(text)) {
                int other = other(part, at, Brackets.isOpening(text) ? 1 : -1);
                int opening = Math.min(at, other);
                if (other < 0 || part.subList(0, opening).stream().noneMatch(ReadingOrder::isForeign)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The place of the other bracket of a pair, or -1 if there is none in the given direction. */
    private static int other(List<Glyph> part, int bracket, int step) {
        String text = part.get(bracket).text();
        int depth = 0;
        for (int at = bracket; at >= 0 && at < part.size(); at += step) {
            String next = part.get(at).text();
            depth += next.equals(text) ? 1 : next.equals(Brackets.mirrored(text)) ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isForeign(Glyph glyph) {
        return Scripts.kind(glyph.text()) == Kind.LEFT_TO_RIGHT;
    }

    /** Whether a neutral glyph is the last one of what is read from left to right. */
    private static boolean endsForeign(List<Glyph> part, int at) {
        boolean unit = at > 0 && UNITS.contains(part.get(at).text()) && isKind(part, at - 1, Kind.EUROPEAN_NUMBER)
                && followsWord(part, at - 1);
        return unit || closesForeign(part, at);
    }

    /** Whether it is the bracket that closes one within the foreign word to its left, as of {@code f(x)}. */
    private static boolean closesForeign(List<Glyph> part, int bracket) {
        String text = part.get(bracket).text();
        if (bracket == 0 || !Brackets.isBracket(text) || isKind(part, bracket - 1, Kind.NEUTRAL)) {
            return false;
        }
        List<Glyph> word = part.subList(beginOfRun(part, bracket), bracket);
        return word.stream().anyMatch(ReadingOrder::isForeign)
                && word.stream().filter(glyph -> glyph.text().equals(Brackets.mirrored(text))).count()
                > word.stream().filter(glyph -> glyph.text().equals(text)).count();
    }

    private static void add(List<Glyph> glyphs, boolean rightToLeft, List<Run> runs) {
        if (!glyphs.isEmpty()) {
            runs.add(new Run(glyphs, rightToLeft));
        }
    }

    private static List<Glyph> reversed(List<Glyph> glyphs) {
        List<Glyph> reversed = new ArrayList<>(glyphs);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean isKind(List<Glyph> glyphs, int at, Kind kind) {
        return Scripts.kind(glyphs.get(at).text()) == kind;
    }
}
