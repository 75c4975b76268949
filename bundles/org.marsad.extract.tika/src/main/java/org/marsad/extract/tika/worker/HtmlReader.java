package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Mark;

/**
 * Reads web pages with jsoup, the parser below Tika's own {@code JSoupParser}. That one flattens the page to events and
 * loses on the way what is needed here: JSON-LD, and which element a text belongs to.
 */
final class HtmlReader implements DocumentReader {

    private final CharsetChooser charsets;
    private final int maximumCharacters;
    private final StandardHtmlEncodingDetector declarations = new StandardHtmlEncodingDetector();

    HtmlReader(CharsetChooser charsets, int maximumCharacters) {
        this.charsets = charsets;
        this.maximumCharacters = maximumCharacters;
    }

    @Override
    public ExtractedText read(Document document) throws UnreadableException {
        NoiseCheck.rejectOtherKinds(document);
        Decoding decoding = charsets.choose(document, () -> declared(document));
        String source = decoding.decode(document);
        NoiseCheck.rejectBinary(source, decoding.charset(), document);
        LineText text = new LineText(maximumCharacters);
        HtmlMetadata metadata = new HtmlMetadata();
        org.jsoup.nodes.Document page = Parser.htmlParser().parseInput(source, "");
        PageParts parts = ArticleFinder.partsOf(page);
        HtmlRenderer renderer = new HtmlRenderer(text, metadata, parts);
        NodeTraversor.filter(renderer, page);
        if (text.length() == 0) {
            throw new UnreadableException(Outcome.EMPTY, "The page has no text.",
                    "If a script fills it in the browser, save it from the browser.");
        }
        String rendered = text.toString();
        String heading = heading(parts, text, rendered);
        metadata.conclude(heading);
        Map<String, String> terms = metadata.terms();
        Notes.decoding(terms, decoding);
        Notes.truncated(terms, text.isFull(), maximumCharacters);
        LanguageGuess language = Languages.of(rendered, metadata.languages());
        Notes.language(terms, language);
        List<Mark> marks = new ArrayList<>(renderer.marks());
        marks.addAll(LanguageMarks.of(rendered, language.language()));
        return new ExtractedText(metadata.title(heading), rendered, language.language(),
                decoding.charset().name(), terms, marks);
    }

    private Optional<Charset> declared(Document document) {
        try (InputStream stream = document.stream()) {
            return Optional.ofNullable(declarations.detect(stream, new org.apache.tika.metadata.Metadata()));
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail", e);
        }
    }

    /** The headline, or the first heading of the first level, on one line. */
    private static String heading(PageParts parts, LineText text, String rendered) {
        return parts.headline().map(Element::text).orElseGet(() -> text.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.HEADING && mark.detail().equals("1")).findFirst()
                .map(mark -> rendered.substring(mark.begin(), mark.end()).replace('\n', ' ')).orElse(""));
    }
}
