package org.marsad.shell.acceptance;

import java.util.StringJoiner;
import java.util.TreeMap;
import org.marsad.api.document.Annotation;
import org.marsad.shell.result.Excerpt;

/** Words and annotations as they would be written in an acceptance text, so that they can be copied there. */
final class Written {

    private Written() {
    }

    /** Words between quotes of a kind that does not occur in them; of very many the beginning. */
    static String quoted(String words) {
        String shown = Excerpt.cut(Words.of(words));
        if (shown.indexOf('"') < 0) {
            return '"' + shown + '"';
        }
        return shown.indexOf('«') < 0 && shown.indexOf('»') < 0 ? '«' + shown + '»' : '“' + shown + '”';
    }

    /**
     * An annotation.
     *
     * @param typed whether its type has to be said
     * @param begin where it begins, in code points
     */
    static String annotation(Annotation annotation, String text, boolean typed, int begin) {
        StringJoiner written = new StringJoiner(" ");
        if (typed) {
            written.add(annotation.type());
        }
        written.add(quoted(annotation.span().of(text)));
        new TreeMap<>(annotation.features()).forEach((name, value) -> written.add(name + "=" + value(value.asText())));
        return written + " (at " + begin + ")";
    }

    private static String value(String value) {
        return value.isEmpty() || value.chars().anyMatch(c -> Character.isWhitespace(c) || "\"“”„«»".indexOf(c) >= 0)
                ? quoted(value) : Excerpt.cut(value);
    }
}
