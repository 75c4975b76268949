package org.marsad.evaluation.data;

import java.util.Arrays;
import java.util.Optional;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;

/**
 * Leads from places of a text as it was written to places of the same text as it was extracted. Extraction may change white space and
 * drop signs nobody sees, and nothing else.
 */
public final class Alignment {

    private static final int NOWHERE = -1;
    private static final int SHOWN = 20;

    private final int[] places;

    private Alignment(int[] places) {
        this.places = places;
    }

    /**
     * Compares the texts.
     *
     * @param name      the document's name, for the message
     * @param written   the text as written
     * @param extracted the text as extracted
     * @throws EvaluationException if the letters are not the same, so that no place can be compared
     */
    public static Alignment of(String name, String written, String extracted) throws EvaluationException {
        int[] places = new int[written.length()];
        Arrays.fill(places, NOWHERE);
        int there = 0;
        for (int at = 0; at < written.length(); at++) {
            if (isSeen(written.charAt(at))) {
                there = nextSeen(extracted, there);
                if (there == extracted.length() || extracted.charAt(there) != written.charAt(at)) {
                    throw new EvaluationException(name + ": the extracted text is another from character " + at + " on: «"
                            + part(written, at) + "» became «" + part(extracted, there) + "»; the places of the data are of no use for it");
                }
                places[at] = there++;
            }
        }
        if (nextSeen(extracted, there) < extracted.length()) {
            throw new EvaluationException(name + ": the extracted text goes on after its end with «" + part(extracted, there) + "»");
        }
        return new Alignment(places);
    }

    /** Where a range of the written text is in the extracted one; empty if nothing of it can be seen. */
    public Optional<Span> span(int begin, int end) {
        int first = begin;
        while (first < end && places[first] == NOWHERE) {
            first++;
        }
        int last = end;
        while (last > first && places[last - 1] == NOWHERE) {
            last--;
        }
        return first == last ? Optional.empty() : Optional.of(new Span(places[first], places[last - 1] + 1));
    }

    private static int nextSeen(String text, int from) {
        int at = from;
        while (at < text.length() && !isSeen(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeen(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }

    private static String part(String text, int begin) {
        return text.substring(begin, Math.min(text.length(), begin + SHOWN));
    }
}
