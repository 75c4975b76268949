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
 * cannot be anything but UTF-16 or UTF-8, what the document says of itself unless its letters say clearly otherwise, the
 * company of letters, and at last Tika's detector. (Tika's own order asks a detector first that takes windows-1256 for
 * x-MacCyrillic.)
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

    private static final double SURE = 1;

    /** For what is well-formed, and long enough that chance is ruled out. */
    private static final double NEARLY_SURE = 0.99;

    /** For what fits, and either is short or a little damaged. */
    private static final double FITS = 0.9;

    /** For what is declared and cannot be told from the letters. */
    private static final double DECLARED = 0.8;

    /** From this certainty on the letters count more than what the document declares. */
    private static final double OVERRULES = 0.9;

    /** What Tika's detector is surest of is still less sure than what fits. */
    private static final double DETECTOR_AT_MOST = 0.8;

    /** The share of what is no character in a text; among random ones it is seven times as much. */
    private static final double STRANGERS = 0.02;

    private static final double LAST_RESORT_CERTAINTY = 0.1;

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
        return mark(document).map(CharsetChooser::marked).orElseGet(() -> withoutMark(document, declared));
    }

    private static Decoding marked(ByteOrderMark mark) {
        return new Decoding(mark.charset(), mark.bytes().length, SURE, Optional.empty());
    }

    private static Decoding stated(Document document) throws UnreadableException {
        Charset charset = byName(document.charset());
        return mark(document).filter(mark -> sameFamily(mark.charset(), charset)).map(CharsetChooser::marked)
                .orElse(Decoding.of(charset, SURE));
    }

    private static Charset byName(String name) throws UnreadableException {
        if (Ibm720.INSTANCE.isCalled(name.strip())) {
            return Ibm720.INSTANCE;
        }
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

    private static Decoding withoutMark(Document document, Supplier<Optional<Charset>> declared) {
        byte[] bytes = document.bytes();
        int length = document.length();
        Optional<Charset> wide = Utf16Check.choose(bytes, length);
        if (wide.isPresent()) {
            return Decoding.of(wide.get(), NEARLY_SURE);
        }
        Utf8Check utf8 = Utf8Check.of(bytes, 0, length);
        if (utf8.plain()) {
            return Decoding.of(StandardCharsets.UTF_8, SURE);
        }
        if (utf8.strict() && utf8.certain()) {
            return Decoding.of(StandardCharsets.UTF_8, NEARLY_SURE);
        }
        Optional<Charset> second = utf8.strict() ? Optional.empty() : MixedText.second(bytes, length);
        if (second.isPresent()) {
            return new Decoding(StandardCharsets.UTF_8, 0, FITS, second);
        }
        Optional<Charset> own = declared.get();
        boolean ownUtf8 = own.isPresent() && own.get().equals(StandardCharsets.UTF_8);
        if (utf8.likely() && (own.isEmpty() || ownUtf8 || utf8.certain())) {
            return Decoding.of(StandardCharsets.UTF_8, FITS);
        }
        Optional<ArabicScorer.Match> letters = ArabicScorer.choose(bytes, length);
        return own.filter(charset -> !ownUtf8).map(charset -> declared(charset, letters))
                .or(() -> letters.map(match -> Decoding.of(match.charset(), match.certainty())))
                .orElseGet(() -> detected(document));
    }

    /** What is declared, unless it is one of the charsets that are often mistaken for each other and the letters know better. */
    private static Decoding declared(Charset own, Optional<ArabicScorer.Match> letters) {
        if (letters.isEmpty() || !ArabicScorer.knows(own)) {
            return Decoding.of(own, DECLARED);
        }
        ArabicScorer.Match match = letters.get();
        return match.charset().equals(own) || match.certainty() >= OVERRULES
                ? Decoding.of(match.charset(), Math.max(match.certainty(), DECLARED)) : Decoding.of(own, DECLARED);
    }

    private static Decoding detected(Document document) {
        byte[] sample = Arrays.copyOf(document.bytes(), Math.min(document.length(), DETECTOR_SAMPLE));
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (Charset.isSupported(match.getName()) && isPlausible(Charset.forName(match.getName()), sample)) {
                return Decoding.of(Charset.forName(match.getName()), DETECTOR_AT_MOST * match.getConfidence() / 100);
            }
        }
        return Decoding.of(LAST_RESORT, LAST_RESORT_CERTAINTY);
    }

    /** Any bytes at all can be read as UTF-16; but of those that mean nothing many give no character, or none that is in use. */
    private static boolean isPlausible(Charset charset, byte[] sample) {
        if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
            return true;
        }
        String decoded = new String(sample, charset);
        return decoded.codePoints().filter(CharsetChooser::isNoCharacter).count() <= STRANGERS * decoded.length();
    }

    private static boolean isNoCharacter(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD || type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.SURROGATE;
    }
}
