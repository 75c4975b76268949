package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.marsad.extract.tika.protocol.Failure.Outcome;

/**
 * Chooses the charset of a document. In the order in which they count: what the operator says, a byte order mark, what
 * cannot be anything but UTF-16 or UTF-8, what the document says of itself, the company of letters, and at last Tika's
 * detector. (Tika's own order asks a detector first that takes windows-1256 for x-MacCyrillic.)
 */
final class CharsetChooser {

    private record ByteOrderMark(Charset charset, byte... bytes) {

        boolean begins(Document document) {
            return document.length() >= bytes.length
                    && Arrays.equals(document.bytes(), 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    /** UTF-32LE begins like UTF-16LE, so it is asked first. */
    private static final List<ByteOrderMark> MARKS = List.of(
            new ByteOrderMark(StandardCharsets.UTF_8, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF),
            new ByteOrderMark(Charset.forName("UTF-32LE"), (byte) 0xFF, (byte) 0xFE, (byte) 0, (byte) 0),
            new ByteOrderMark(Charset.forName("UTF-32BE"), (byte) 0, (byte) 0, (byte) 0xFE, (byte) 0xFF),
            new ByteOrderMark(StandardCharsets.UTF_16LE, (byte) 0xFF, (byte) 0xFE),
            new ByteOrderMark(StandardCharsets.UTF_16BE, (byte) 0xFE, (byte) 0xFF));

    /** Where nothing is known: every byte but five is a character. */
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private static final int DETECTOR_SAMPLE = 1 << 14;

    /**
     * The decoding of a document.
     *
     * @param declared asked for the charset that the document itself declares, if that matters
     * @throws UnreadableException if the operator has stated a charset that is not known
     */
    Decoding choose(Document document, Supplier<Optional<Charset>> declared) throws UnreadableException {
        if (!document.charset().isBlank()) {
            return stated(document);
        }
        Optional<ByteOrderMark> mark = mark(document);
        if (mark.isPresent()) {
            return new Decoding(mark.get().charset(), mark.get().bytes().length);
        }
        return new Decoding(withoutMark(document, declared), 0);
    }

    private static Decoding stated(Document document) throws UnreadableException {
        Charset charset = byName(document.charset());
        Optional<ByteOrderMark> mark = mark(document).filter(m -> sameFamily(m.charset(), charset));
        return mark.map(m -> new Decoding(m.charset(), m.bytes().length)).orElse(new Decoding(charset, 0));
    }

    private static Charset byName(String name) throws UnreadableException {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableException(Outcome.UNSUPPORTED, "There is no charset '" + name + "'.",
                    "State one that there is, such as UTF-8, UTF-16, windows-1256 or ISO-8859-6, or none at all.");
        }
    }

    private static Optional<ByteOrderMark> mark(Document document) {
        return MARKS.stream().filter(mark -> mark.begins(document)).findFirst();
    }

    /** UTF-16 is stated for UTF-16LE and UTF-16BE. */
    private static boolean sameFamily(Charset marked, Charset stated) {
        return marked.name().startsWith(stated.name());
    }

    private static Charset withoutMark(Document document, Supplier<Optional<Charset>> declared) {
        Optional<Charset> wide = Utf16Check.choose(document.bytes(), document.length());
        if (wide.isPresent()) {
            return wide.get();
        }
        Utf8Check utf8 = Utf8Check.of(document.bytes(), 0, document.length());
        if (utf8.certain()) {
            return StandardCharsets.UTF_8;
        }
        Optional<Charset> own = declared.get();
        if (own.isPresent() && (!own.get().equals(StandardCharsets.UTF_8) || utf8.likely())) {
            return own.get();
        }
        if (utf8.likely()) {
            return StandardCharsets.UTF_8;
        }
        return ArabicScorer.choose(document.bytes(), document.length()).orElseGet(() -> detected(document));
    }

    private static Charset detected(Document document) {
        byte[] sample = Arrays.copyOf(document.bytes(), Math.min(document.length(), DETECTOR_SAMPLE));
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match == null || !Charset.isSupported(match.getName())) {
            return LAST_RESORT;
        }
        return Charset.forName(match.getName());
    }
}
