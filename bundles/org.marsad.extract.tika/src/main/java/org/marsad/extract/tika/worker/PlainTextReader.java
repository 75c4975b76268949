package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;

/** Reads plain text. Every character stays but controls, and every line end is a single line feed. */
final class PlainTextReader implements DocumentReader {

    private static final int CHUNK = 1 << 13;

    private final CharsetChooser charsets;
    private final int maximumCharacters;

    PlainTextReader(CharsetChooser charsets, int maximumCharacters) {
        this.charsets = charsets;
        this.maximumCharacters = maximumCharacters;
    }

    @Override
    public ExtractedText read(Document document) throws UnreadableException {
        NoiseCheck.rejectOtherKinds(document);
        Decoding decoding = charsets.choose(document, Optional::empty);
        StringBuilder decoded = decode(document, decoding);
        dropPadding(decoded);
        NoiseCheck.rejectBinary(decoded, decoding.charset(), document);
        boolean truncated = cut(decoded);
        String text = repaired(decoded);
        if (text.isBlank()) {
            throw new UnreadableException(Outcome.EMPTY, "There is nothing but white space in it.",
                    "Put the real file in its place.");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        Notes.decoding(metadata, decoding);
        Notes.truncated(metadata, truncated, maximumCharacters);
        LanguageGuess language = Languages.guess(text);
        Notes.language(metadata, language);
        return new ExtractedText("", text, language.language(), decoding.charset().name(), metadata,
                LanguageMarks.of(text, language.language()));
    }

    /** Decodes one character more than may be kept, so that it can be told whether there were more. */
    private StringBuilder decode(Document document, Decoding decoding) {
        StringBuilder decoded = new StringBuilder(Math.min(document.length(), maximumCharacters) + 1);
        char[] chunk = new char[CHUNK];
        try (Reader reader = decoding.reader(document)) {
            int read = reader.read(chunk);
            while (read > 0 && decoded.length() <= maximumCharacters) {
                decoded.append(chunk, 0, Math.min(read, maximumCharacters + 1 - decoded.length()));
                read = reader.read(chunk);
            }
            return decoded;
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail", e);
        }
    }

    /** A file that was still being written when the power failed ends in zeros, and is a text as far as it goes. */
    private static void dropPadding(StringBuilder decoded) {
        int end = decoded.length();
        while (end > 0 && decoded.charAt(end - 1) == 0) {
            end--;
        }
        if (end > 0) {
            decoded.setLength(end);
        }
    }

    private boolean cut(StringBuilder decoded) {
        boolean truncated = decoded.length() > maximumCharacters;
        if (truncated) {
            boolean splitsPair = Character.isHighSurrogate(decoded.charAt(maximumCharacters - 1));
            decoded.setLength(splitsPair ? maximumCharacters - 1 : maximumCharacters);
        }
        return truncated;
    }

    private static String repaired(StringBuilder decoded) {
        if (isSound(decoded)) {
            return decoded.toString();
        }
        StringBuilder text = new StringBuilder(decoded.length());
        for (int at = 0; at < decoded.length(); at++) {
            char c = decoded.charAt(at);
            if (Characters.isSurrogatePair(decoded, at)) {
                text.append(c).append(decoded.charAt(++at));
            } else if (isLineEnd(decoded, at)) {
                text.append('\n');
            } else if (c == '\t' || !Characters.isDropped(c)) {
                text.append(Characters.repaired(c));
            }
        }
        return text.toString();
    }

    /** Most texts need no repair, and then no second copy. */
    private static boolean isSound(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\n' && c != '\t' && (Characters.isDropped(c) || Character.isSurrogate(c) || isLineEnd(text, at))) {
                return false;
            }
        }
        return true;
    }

    /** A line end of any system; of CR LF only the LF. */
    private static boolean isLineEnd(CharSequence text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            case '\r' -> at + 1 == text.length() || text.charAt(at + 1) != '\n';
            default -> false;
        };
    }
}
