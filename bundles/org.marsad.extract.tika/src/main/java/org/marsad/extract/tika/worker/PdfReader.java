package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.marsad.api.document.Metadata;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Mark;
import org.marsad.extract.tika.worker.Statements.Trust;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads PDF with Tika's parser. */
final class PdfReader implements DocumentReader {

    /** Attachments are documents of their own, and none that anybody asked for. */
    private static final class NoAttachments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(org.apache.tika.metadata.Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, org.apache.tika.metadata.Metadata metadata,
                boolean outputHtml) {
            throw new IllegalStateException("attachments are not asked for");
        }
    }

    private static final int LONGEST_REASON = 200;

    private final int maximumCharacters;

    PdfReader(int maximumCharacters) {
        this.maximumCharacters = maximumCharacters;
    }

    @Override
    public ExtractedText read(Document document) throws UnreadableException {
        LineText text = new LineText(maximumCharacters);
        Paragraphs paragraphs = new Paragraphs(text);
        org.apache.tika.metadata.Metadata found = new org.apache.tika.metadata.Metadata();
        Optional<String> damage = parse(document, paragraphs, found);
        if (text.length() == 0) {
            throw withoutText(damage, paragraphs.pages());
        }
        String rendered = text.toString();
        if (NoiseCheck.isMeaningless(rendered)) {
            throw new UnreadableException(Outcome.CORRUPT, "Its letters have no Unicode values (broken font map).",
                    "Run it through OCR, or make the PDF anew with another program.");
        }
        Map<String, String> terms = terms(found);
        damage.ifPresent(reason -> terms.put(Notes.INCOMPLETE, reason));
        Notes.truncated(terms, text.isFull(), maximumCharacters);
        LanguageGuess language = Languages.of(rendered, Arrays.asList(found.getValues(TikaCoreProperties.LANGUAGE)));
        Notes.language(terms, language);
        List<Mark> marks = new ArrayList<>(text.marks());
        marks.addAll(LanguageMarks.of(rendered, language.language()));
        return new ExtractedText(PdfTitle.of(value(found, TikaCoreProperties.TITLE)), rendered, language.language(), "", terms,
                marks);
    }

    /** Parses as far as possible, and says what was wrong if that was not to the end. */
    private Optional<String> parse(Document document, PageSink sink, org.apache.tika.metadata.Metadata found)
            throws UnreadableException {
        PdfEvents events = new PdfEvents(sink, maximumCharacters);
        try (InputStream stream = document.stream()) {
            new PDFParser().parse(stream, events, found, context());
            return Optional.empty();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Outcome.ENCRYPTED, "The PDF needs a password.",
                    "Save it without a password and take that in.");
        } catch (NoClassDefFoundError e) {
            // The library for certificates is left out on purpose: without the key it is of no use.
            if (String.valueOf(e.getMessage()).contains("bouncycastle")) {
                throw new UnreadableException(Outcome.ENCRYPTED, "The PDF is encrypted for the holders of a certificate.",
                        "Save it without encryption and take that in.");
            }
            throw e;
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            return events.hadEnough() ? Optional.empty() : Optional.of(reason(e));
        } finally {
            events.finish();
        }
    }

    private static ParseContext context() {
        PDFParserConfig config = new PDFParserConfig();
        // Without it the words of Arabic lines come out in the order in which they were painted.
        config.setSortByPosition(true);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        // The addresses behind links and the bookmarks are not what a reader sees on the page.
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
        return context;
    }

    /** The innermost cause says what was wrong, those around it only where. */
    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        LineText line = new LineText(LONGEST_REASON);
        line.words(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        return line.toString();
    }

    private static UnreadableException withoutText(Optional<String> damage, int pages) {
        return damage.map(reason -> new UnreadableException(Outcome.CORRUPT, "The PDF is damaged: " + reason,
                        "Get it again, or open it in a PDF viewer and save it anew."))
                .orElseGet(() -> new UnreadableException(Outcome.EMPTY,
                        "There is no text on the " + (pages == 1 ? "page" : pages + " pages") + " of the PDF (scanned?).",
                        "If it shows text, run it through OCR and take in the result."));
    }

    private static Map<String, String> terms(org.apache.tika.metadata.Metadata found) {
        Statements statements = new Statements();
        Trust trust = Trust.PRECISE;
        for (String author : found.getValues(TikaCoreProperties.CREATOR)) {
            statements.add(Metadata.CREATOR, trust, author);
        }
        for (String subject : found.getValues(TikaCoreProperties.SUBJECT)) {
            statements.add(Metadata.SUBJECT, trust, subject);
        }
        statements.add(Metadata.SUBJECT, Trust.GENERIC, value(found, Office.KEYWORDS));
        statements.add(Metadata.ABSTRACT, trust, value(found, TikaCoreProperties.DESCRIPTION));
        statements.addDate(Metadata.CREATED, trust, value(found, TikaCoreProperties.CREATED));
        statements.addDate(Metadata.MODIFIED, trust, value(found, TikaCoreProperties.MODIFIED));
        return statements.terms(Metadata.CREATOR, Metadata.SUBJECT, Metadata.ABSTRACT, Metadata.CREATED, Metadata.MODIFIED);
    }

    private static String value(org.apache.tika.metadata.Metadata found, Property property) {
        String value = found.get(property);
        return value == null ? "" : value;
    }
}
