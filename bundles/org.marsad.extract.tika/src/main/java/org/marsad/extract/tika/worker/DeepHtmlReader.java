package org.marsad.extract.tika.worker;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;

/**
 * Reads web pages that are nested deeper than any page is, as plain text: the time that parsers of html take grows with the square
 * of the depth. The words are kept, and what is known of layout and metadata is not.
 */
final class DeepHtmlReader implements DocumentReader {

    /** No program makes pages of more than some hundred levels; an author who forgets to close elements comes to some thousand. */
    private static final int DEEPEST = 10_000;

    /** Elements that end where the next one begins, or have no end. */
    private static final Set<String> NOT_NESTING = Set.of("p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "area", "base", "br",
            "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body");

    /** Elements of which no reader sees anything. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe", "svg", "title");

    /** Elements that stand within a line. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "mark", "s",
            "small", "span", "strong", "sub", "sup", "time", "u", "wbr");

    private static final int LONGEST_NAME = 20;

    private final CharsetChooser charsets;
    private final int maximumCharacters;

    DeepHtmlReader(CharsetChooser charsets, int maximumCharacters) {
        this.charsets = charsets;
        this.maximumCharacters = maximumCharacters;
    }

    /** Whether so many more elements begin than end that a parser should not be bothered with the page. */
    static boolean isTooDeep(Document document) {
        int depth = 0;
        for (int at = 0; at + 1 < document.length() && depth <= DEEPEST; at++) {
            if (document.bytes()[at] == '<') {
                String name = name(document, at + 1);
                if (name.startsWith("/")) {
                    depth -= depth > 0 && !NOT_NESTING.contains(name.substring(1)) ? 1 : 0;
                } else if (!name.isEmpty() && !NOT_NESTING.contains(name)) {
                    depth++;
                }
            }
        }
        return depth > DEEPEST;
    }

    @Override
    public ExtractedText read(Document document) throws UnreadableException {
        NoiseCheck.rejectOtherKinds(document);
        Decoding decoding = charsets.choose(document, Optional::empty);
        String source = decoding.decode(document);
        NoiseCheck.rejectBinary(source, decoding.charset(), document);
        LineText text = new LineText(maximumCharacters);
        write(source, text);
        if (text.length() == 0) {
            throw new UnreadableException(Outcome.EMPTY, "The page has no text.",
                    "Nothing if it was made to do harm; else save it anew from the program that made it.");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        Notes.decoding(metadata, decoding);
        Notes.truncated(metadata, text.isFull(), maximumCharacters);
        metadata.put(Notes.INCOMPLETE, "its elements are nested deeper than " + DEEPEST + " levels, so it was read as plain text");
        LanguageGuess language = Languages.guess(text.toString());
        Notes.language(metadata, language);
        return new ExtractedText("", text.toString(), language.language(), decoding.charset().name(), metadata,
                LanguageMarks.of(text.toString(), language.language()));
    }

    /** The words between the tags; what is not closed reaches to the end. */
    private static void write(String source, LineText text) {
        int at = 0;
        while (at < source.length() && !text.isFull()) {
            int tag = source.indexOf('<', at);
            text.words(Parser.unescapeEntities(source.substring(at, tag < 0 ? source.length() : tag), false));
            at = tag < 0 ? source.length() : behind(source, tag, text);
        }
    }

    /** Where the text goes on behind a tag, a comment, or an element that nobody sees. */
    private static int behind(String source, int tag, LineText text) {
        if (source.startsWith("<!--", tag)) {
            return indexBehind(source, "-->", tag);
        }
        String name = name(source, tag + 1);
        if (name.isEmpty() && !source.startsWith("<!", tag) && !source.startsWith("<?", tag)) {
            text.words("<");
            return tag + 1;
        }
        if (!INLINE.contains(name.replace("/", ""))) {
            text.endLine();
        }
        int end = indexBehind(source, ">", tag);
        return UNSEEN.contains(name) ? indexBehind(source, ">", indexBehind(source, "</" + name, end)) : end;
    }

    private static int indexBehind(String source, String sign, int from) {
        int found = source.indexOf(sign, from);
        return found < 0 ? source.length() : found + sign.length();
    }

    private static String name(CharSequence source, int begin) {
        int end = begin;
        while (end < source.length() && end - begin < LONGEST_NAME && isOfName(source.charAt(end), end == begin)) {
            end++;
        }
        return source.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
    }

    /** The name of a tag in the bytes; of UTF-16 the zeros are passed over. */
    private static String name(Document document, int begin) {
        StringBuilder name = new StringBuilder(LONGEST_NAME);
        for (int at = begin; at < document.length() && name.length() < LONGEST_NAME; at++) {
            byte b = document.bytes()[at];
            if (b != 0 && !isOfName((char) b, name.isEmpty())) {
                break;
            }
            if (b != 0) {
                name.append((char) b);
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || (first ? c == '/' : c >= '0' && c <= '9');
    }
}
