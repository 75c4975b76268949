package org.marsad.export.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;

/** The paragraphs of a document. In an extracted text each is a line. */
final class Body {

    private static final String HEADING = "structure.heading";
    private static final String PARAGRAPH = "structure.paragraph";

    /** Parts of the page that are no part of the lead. */
    private static final List<String> BESIDE_THE_LEAD = List.of("structure.boilerplate", "structure.title", HEADING);

    /** A lead has at least so many UTF-16 units if the text has them, and ends with the paragraph in which they are reached. */
    private static final int ENOUGH = 500;

    /** A longer paragraph is cut. */
    private static final int TOO_MUCH = 1500;

    private final String text;
    private final List<Paragraph> lines;
    private final boolean analysed;

    /** The body of a document that has a text, or nothing. */
    Body(Entry entry) {
        text = entry.text().map(DocumentText::text).orElse("");
        lines = text.isEmpty() ? List.of() : lines(text);
        analysed = entry.annotations(PARAGRAPH).findAny().isPresent();
        mark(entry.annotations(PARAGRAPH), line -> line.isParagraph = true);
        mark(entry.annotations(HEADING), line -> line.isHeading = true);
        BESIDE_THE_LEAD.forEach(type -> mark(entry.annotations(type), line -> line.isBeside = true));
        String title = Prose.clean(entry.title());
        lines.stream().filter(line -> Prose.clean(line.words()).equals(title)).findFirst().ifPresent(line -> line.isBeside = true);
    }

    /** All that is not blank. */
    List<Paragraph> whole() {
        return lines;
    }

    /**
     * The words a reader needs to know what it is about: the first paragraphs, without boilerplate, title and headings.
     */
    List<String> lead() {
        List<String> lead = new ArrayList<>();
        int length = 0;
        for (Paragraph line : lines) {
            if (line.isBeside || analysed && !line.isParagraph) {
                continue;
            }
            if (length >= ENOUGH) {
                break;
            }
            lead.add(shortened(line.words()));
            length += line.end - line.begin;
        }
        return lead;
    }

    private static String shortened(String words) {
        if (words.length() <= TOO_MUCH) {
            return words;
        }
        int space = words.lastIndexOf(' ', TOO_MUCH);
        int end = space > TOO_MUCH / 2 ? space : TOO_MUCH;
        boolean withinPair = Character.isSurrogatePair(words.charAt(end - 1), words.charAt(end));
        return words.substring(0, withinPair ? end - 1 : end) + " …";
    }

    private static List<Paragraph> linesIn(String text) {
        List<Paragraph> lines = new ArrayList<>();
        for (int begin = 0; begin <= text.length();) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            lines.add(new Paragraph(text, begin, end));
            begin = end + 1;
        }
        return lines;
    }

    private static List<Paragraph> lines(String text) {
        return linesIn(text).stream().filter(line -> !Prose.clean(line.words()).isEmpty()).toList();
    }

    private interface Mark {
        void on(Paragraph line);
    }

    /** Marks the lines more than half of which an annotation covers. Both are in reading order. */
    private void mark(Stream<Annotation> annotations, Mark mark) {
        int next = 0;
        for (Span span : annotations.map(Annotation::span).toList()) {
            while (next < lines.size() && lines.get(next).end <= span.begin()) {
                next++;
            }
            for (int i = next; i < lines.size() && lines.get(i).begin < span.end(); i++) {
                if (lines.get(i).isMostly(span)) {
                    mark.on(lines.get(i));
                }
            }
        }
    }

    /** A line of the text that is not blank. */
    static final class Paragraph {

        private final String text;
        private final int begin;
        private final int end;
        private boolean isParagraph;
        private boolean isHeading;
        private boolean isBeside;

        private Paragraph(String text, int begin, int end) {
            this.text = text;
            this.begin = begin;
            this.end = end;
        }

        String words() {
            return text.substring(begin, end);
        }

        boolean isHeading() {
            return isHeading;
        }

        private boolean isMostly(Span span) {
            return 2 * (Math.min(end, span.end()) - Math.max(begin, span.begin())) > end - begin;
        }
    }
}
