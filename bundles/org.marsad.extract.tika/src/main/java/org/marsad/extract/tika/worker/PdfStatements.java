package org.marsad.extract.tika.worker;

import static org.marsad.api.document.Metadata.ABSTRACT;
import static org.marsad.api.document.Metadata.CREATED;
import static org.marsad.api.document.Metadata.CREATOR;
import static org.marsad.api.document.Metadata.MODIFIED;
import static org.marsad.api.document.Metadata.SUBJECT;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.marsad.extract.tika.worker.Statements.Trust;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a PDF states of itself, read with Tika's parser, which is stopped before the first page. */
final class PdfStatements {

    /** Attachments are documents of their own, and none that anybody asked for. */
    private static final class NoAttachments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("attachments are not asked for");
        }
    }

    /** Tika has written down all statements when it comes to the first page. */
    private static final class FirstPage extends DefaultHandler {

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if (localName.equals("div")) {
                throw new SAXException("no text is wanted");
            }
        }
    }

    private final Metadata found;

    private PdfStatements(Metadata found) {
        this.found = found;
    }

    /**
     * Reads as far as possible: what is damaged states less.
     *
     * @throws EncryptedDocumentException if there is no reading without a password
     */
    static PdfStatements of(Document document) throws EncryptedDocumentException {
        Metadata found = new Metadata();
        try (InputStream stream = document.stream()) {
            new PDFParser().parse(stream, new FirstPage(), found, context());
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            // Either the first page has come, or the damage will be met again, and told, when the pages are read.
            return new PdfStatements(found);
        }
        return new PdfStatements(found);
    }

    private static ParseContext context() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
        return context;
    }

    /** The title, or empty if none is stated that says anything. */
    String title() {
        return PdfTitle.of(value(TikaCoreProperties.TITLE));
    }

    /** The languages stated. */
    List<String> languages() {
        return Arrays.asList(found.getValues(TikaCoreProperties.LANGUAGE));
    }

    /** What else is stated, by Dublin Core term. */
    Map<String, String> terms() {
        Statements statements = new Statements();
        Trust trust = Trust.PRECISE;
        for (String author : found.getValues(TikaCoreProperties.CREATOR)) {
            statements.add(CREATOR, trust, author);
        }
        for (String subject : found.getValues(TikaCoreProperties.SUBJECT)) {
            statements.add(SUBJECT, trust, subject);
        }
        statements.add(SUBJECT, Trust.GENERIC, value(Office.KEYWORDS));
        statements.add(ABSTRACT, trust, value(TikaCoreProperties.DESCRIPTION));
        statements.addDate(CREATED, trust, value(TikaCoreProperties.CREATED));
        statements.addDate(MODIFIED, trust, value(TikaCoreProperties.MODIFIED));
        return statements.terms(CREATOR, SUBJECT, ABSTRACT, CREATED, MODIFIED);
    }

    private String value(Property property) {
        String value = found.get(property);
        return value == null ? "" : value;
    }
}
