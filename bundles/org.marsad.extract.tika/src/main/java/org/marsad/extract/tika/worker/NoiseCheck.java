package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.marsad.extract.tika.protocol.Failure.Outcome;

/** Keeps what is no text out of the index: binary files under a wrong name, and decoded rubbish. */
final class NoiseCheck {

    private static final String WRONG_TYPE = "Give the type it really has, or leave it out.";

    /** What files of other kinds begin with, for a clear word; the counting of controls finds the rest. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "\u001F\u008B", "a gzip archive",
            "PK\u0003\u0004", "a zip archive or office document",
            "%PDF-", "a PDF",
            "\u0089PNG", "a PNG image",
            "\u00FF\u00D8\u00FF", "a JPEG image",
            "GIF8", "a GIF image",
            "\u00D0\u00CF\u0011\u00E0", "an old office document",
            "\u007FELF", "a program",
            "{\\rtf", "a rich text document");

    private static final Pattern PDF_OBJECT = Pattern.compile("(?m)^\\d{1,9} \\d{1,5} obj\\b");
    private static final Pattern PDF_STREAM = Pattern.compile("(?m)>>\\s*stream\\r?$");
    private static final int FEWEST_OBJECTS = 3;
    /** Lines that hold nothing but a word of the syntax. */
    private static final Pattern PDF_LINE = Pattern.compile(
            "(?m)^(\\d{1,9} \\d{1,5} obj\\b.*|endobj|endstream|xref|trailer.*|startxref|%%EOF)\\s*$");
    private static final Pattern LINE = Pattern.compile("(?m)^.*\\S.*$");
    private static final int FEWEST_LINES = 5;
    private static final double SHARE_OF_LINES = 0.25;

    private static final char ESCAPE = 0x1B;
    private static final int LONGEST_BEGINNING = 5;
    private static final int SAMPLE = 1 << 16;

    /** Of random bytes in a single-byte charset one in eight is a control; texts have hardly any. */
    private static final double CONTROLS_ALLOWED = 0.02;

    /** What is well-formed UTF is no noise, so it may also be the log of a terminal. */
    private static final double CONTROLS_ALLOWED_IN_UTF = 0.1;

    /** No text has zeros, every binary file has. */
    private static final double ZEROS_ALLOWED = 0.002;

    /** Symbols of a font of its own stand in a text here and there; of random UTF-16 one character in five has no meaning to anybody. */
    private static final double MEANINGLESS_ALLOWED = 0.1;
    private static final int MEANINGLESS_TOLERATED = 20;

    private NoiseCheck() {
    }

    /** Rejects bytes that begin like a file of another kind, and what is made of the syntax of PDF. */
    static void rejectOtherKinds(Document document) throws UnreadableException {
        String start = new String(document.bytes(), 0, Math.min(LONGEST_BEGINNING, document.length()),
                StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (start.startsWith(beginning.getKey())) {
                throw new UnreadableException(Outcome.CORRUPT,
                        "It is not " + document.mediaType() + " but " + beginning.getValue() + ".", WRONG_TYPE);
            }
        }
        rejectPdfSyntax(document);
    }

    /**
     * Rejects the syntax of a PDF, or of a piece of one: objects at the beginnings of lines, and at least one of them a stream; or, of
     * a small piece, a good part of all lines. A text about PDF has that in its sentences, or in an example or two.
     */
    private static void rejectPdfSyntax(Document document) throws UnreadableException {
        String sample = new String(document.bytes(), 0, Math.min(SAMPLE, document.length()), StandardCharsets.ISO_8859_1);
        boolean objects = PDF_OBJECT.matcher(sample).results().limit(FEWEST_OBJECTS).count() == FEWEST_OBJECTS;
        if (objects && PDF_STREAM.matcher(sample).find() || isMostlyPdf(sample)) {
            throw new UnreadableException(Outcome.CORRUPT, "It is not " + document.mediaType() + " but a PDF, or a piece of one.",
                    "If it is whole give the type application/pdf; else get it again.");
        }
    }

    private static boolean isMostlyPdf(String sample) {
        long ofPdf = PDF_LINE.matcher(sample).results().count();
        return ofPdf >= FEWEST_LINES && ofPdf >= SHARE_OF_LINES * LINE.matcher(sample).results().count();
    }

    /** Rejects decoded text with more control characters, or characters without a meaning, than any text has. */
    static void rejectBinary(CharSequence decoded, Charset charset, Document document) throws UnreadableException {
        int sample = Math.min(decoded.length(), SAMPLE);
        int controls = 0;
        int zeros = 0;
        int meaningless = 0;
        for (int at = 0; at < sample; at++) {
            char c = decoded.charAt(at);
            meaningless += isMeaningless(decoded, at) ? 1 : 0;
            zeros += c == 0 ? 1 : 0;
            controls += isControl(c) ? 1 : 0;
        }
        double allowed = charset.name().startsWith("UTF") ? CONTROLS_ALLOWED_IN_UTF : CONTROLS_ALLOWED;
        boolean rubbish = meaningless > MEANINGLESS_TOLERATED && meaningless > MEANINGLESS_ALLOWED * sample;
        if (rubbish || controls > 1 && (controls > allowed * sample || zeros > ZEROS_ALLOWED * sample)) {
            throw new UnreadableException(Outcome.CORRUPT,
                    "It is binary data and not " + document.mediaType() + ".", WRONG_TYPE);
        }
    }

    /** Whether no standard says what it is: for private use, not assigned, or half a character. */
    private static boolean isMeaningless(CharSequence decoded, int at) {
        int kind = Character.getType(Character.codePointAt(decoded, at));
        boolean secondHalf = kind == Character.SURROGATE && at > 0 && Character.isSurrogatePair(decoded.charAt(at - 1), decoded.charAt(at));
        return !secondHalf && (kind == Character.PRIVATE_USE || kind == Character.UNASSIGNED || kind == Character.SURROGATE);
    }

    private static boolean isControl(char c) {
        if (c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == ESCAPE) {
            return false;
        }
        return Character.isISOControl(c) || c == '\uFFFD' || c == '\uFFFF';
    }
}
