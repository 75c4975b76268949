package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.marsad.extract.tika.protocol.Mark;

/**
 * Marks the paragraphs that are clearly in another language than the document, such as a French quotation or a Tifinagh
 * translation; neighbours in the same language are one part. A text in one language has no such marks.
 */
final class LanguageMarks {

    /** Shorter paragraphs are names and labels. */
    private static final int SHORTEST = 20;

    /** The beginning of a paragraph tells as much as all of it. */
    private static final int LONGEST = 160;

    private static final double CONVINCING = 0.95;

    private LanguageMarks() {
    }

    /** The parts of a text, each paragraph a line, that are not in its language. */
    static List<Mark> of(String text, String language) {
        List<Mark> marks = new ArrayList<>();
        LanguageGuess part = LanguageGuess.UNKNOWN;
        int partBegin = 0;
        int partEnd = 0;
        int begin = 0;
        while (begin < text.length()) {
            int lineEnd = text.indexOf('\n', begin);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            LanguageGuess guess = foreign(text.substring(begin, Math.min(end, begin + LONGEST)), language);
            if (!guess.language().equals(part.language())) {
                add(marks, part, partBegin, partEnd);
                part = guess;
                partBegin = begin;
            } else if (guess.certainty() < part.certainty()) {
                part = guess;
            }
            partEnd = end;
            begin = end + 1;
        }
        add(marks, part, partBegin, partEnd);
        return marks;
    }

    private static LanguageGuess foreign(String line, String language) {
        LanguageGuess guess = line.length() < SHORTEST ? LanguageGuess.UNKNOWN : Languages.guess(line);
        return guess.certainty() >= CONVINCING && !guess.language().equals(language) ? guess : LanguageGuess.UNKNOWN;
    }

    private static void add(List<Mark> marks, LanguageGuess part, int begin, int end) {
        if (part.isKnown()) {
            marks.add(new Mark(Mark.Kind.LANGUAGE, begin, end,
                    String.format(Locale.ROOT, "%s %.2f", part.language(), part.certainty())));
        }
    }
}
