package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** A text with what was found in it in colour. Where annotations lie in each other the inner one shows. */
final class AnnotatedText {

    private static final String BOILERPLATE = "structure.boilerplate";

    /** Nobody reads more of a text than this on a screen. */
    private static final int LONGEST = 200_000;

    private AnnotatedText() {
    }

    /** The text of a document that has one, or of a very long text the beginning. */
    static Styled of(Entry entry) {
        String whole = entry.text().orElseThrow().text().stripTrailing();
        String text = whole.substring(0, Math.min(whole.length(), LONGEST));
        Style[] styles = new Style[text.length()];
        Arrays.fill(styles, Style.PLAIN);
        annotations(entry).sorted(Comparator.comparingInt((Annotation annotation) -> annotation.span().length()).reversed())
                .forEach(annotation -> paint(styles, annotation));
        List<Styled> runs = new ArrayList<>();
        for (int begin = 0, end; begin < text.length(); begin = end) {
            end = endOfRun(styles, begin);
            runs.add(Styled.text(text.substring(begin, end), styles[begin]));
        }
        if (text.length() < whole.length()) {
            runs.add(Styled.text("\n… and " + (whole.length() - text.length()) + " characters more: show --text "
                    + entry.id().shortForm(), Style.DIM));
        }
        return Styled.join(runs);
    }

    /** All annotations of a document. */
    static Stream<Annotation> annotations(Entry entry) {
        return entry.layers().values().stream().flatMap(layer -> layer.annotations().stream());
    }

    /** The text of a document without what does not belong to the article. */
    static String body(Entry entry) {
        String text = entry.text().orElseThrow().text();
        List<Span> dropped = entry.annotations(BOILERPLATE).map(Annotation::span).toList();
        StringBuilder body = new StringBuilder(text.length());
        int position = 0;
        for (Span span : dropped) {
            if (span.begin() > position) {
                body.append(text, position, span.begin());
            }
            position = Math.max(position, Math.min(span.end(), text.length()));
        }
        body.append(text, position, text.length());
        // Where a paragraph was dropped its line feed is left over.
        return body.toString().replaceAll("\n{2,}", "\n").strip();
    }

    private static void paint(Style[] styles, Annotation annotation) {
        Optional<Style> style = AnnotationStyles.of(annotation.type());
        int end = Math.min(annotation.span().end(), styles.length);
        style.ifPresent(s -> Arrays.fill(styles, Math.min(annotation.span().begin(), end), end, s));
    }

    private static int endOfRun(Style[] styles, int begin) {
        int end = begin + 1;
        while (end < styles.length && styles[end] == styles[begin]) {
            end++;
        }
        return end;
    }
}
