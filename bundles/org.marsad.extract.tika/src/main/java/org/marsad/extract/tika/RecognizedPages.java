package org.marsad.extract.tika;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.ingest.Recognition;
import org.marsad.extract.tika.protocol.ExtractedText;

/** The pages of a document as far as their letters could be recognized. */
final class RecognizedPages {

    private final int maximumCharacters;
    private final StringBuilder text = new StringBuilder();
    private final List<Annotation> pages = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private double certainty;
    private boolean full;

    RecognizedPages(int maximumCharacters) {
        this.maximumCharacters = maximumCharacters;
    }

    /** Adds a page; one without text is left out. */
    void add(int page, Recognition recognition) {
        String lines = recognition.text().lines().map(RecognizedPages::clean).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        int room = Math.max(0, maximumCharacters - text.length() - 1);
        if (lines.length() > room) {
            full = true;
            boolean splitsPair = room > 0 && Character.isHighSurrogate(lines.charAt(room - 1));
            lines = lines.substring(0, splitsPair ? room - 1 : room).strip();
        }
        if (!lines.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n");
            pages.add(new Annotation(DocumentText.PAGE, new Span(text.length(), text.length() + lines.length()), 1,
                    Map.of("number", new Value.Number(BigDecimal.valueOf(page)))));
            text.append(lines);
            certainty += recognition.certainty() * lines.length();
        }
    }

    /** Notes what could not be read. */
    void missing(String what) {
        missing.add(what.endsWith(".") ? what.substring(0, what.length() - 1) : what);
    }

    /** What could not be read, or empty. */
    String missing() {
        return String.join("; ", missing);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether there was more than may be kept. */
    boolean isFull() {
        return full;
    }

    String text() {
        return text.toString();
    }

    /** The whole, with what was found out by reading its text once more. */
    DocumentText documentText(ExtractedText looked) {
        DocumentText plain = Replies.text(looked);
        Map<String, String> metadata = new HashMap<>(plain.metadata());
        metadata.remove(Metadata.CHARSET_CERTAINTY);
        metadata.put(Metadata.RECOGNITION_CERTAINTY, String.format(Locale.ROOT, "%.2f", certainty / letters()));
        if (!missing.isEmpty()) {
            metadata.put(Metadata.INCOMPLETE, missing());
        }
        if (full) {
            metadata.put(Metadata.TRUNCATED, "after " + maximumCharacters + " characters");
        }
        List<Annotation> layout = new ArrayList<>(pages);
        layout.addAll(plain.layout());
        return new DocumentText("", plain.text(), plain.language(), "", metadata, layout);
    }

    private int letters() {
        return pages.stream().mapToInt(page -> page.span().length()).sum();
    }

    /** Characters that a plain text would lose are lost now, so that the pages stay where they are. */
    private static String clean(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.codePoints().filter(c -> !Character.isISOControl(c) && Character.isDefined(c) && c != 0xFEFF
                && Character.getType(c) != Character.SURROGATE && c != 0x2028 && c != 0x2029).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
