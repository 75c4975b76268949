package org.marsad.extract.tika.worker;

import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Reply;

/** Picks the reader by the given media type; nothing is detected. */
public final class ReaderByType implements DocumentReader {

    private final DocumentReader plainText;
    private final DocumentReader html;
    private final DocumentReader deepHtml;
    private final DocumentReader pdf;
    private final DocumentReader pictures = new PdfPictures();

    /** With readers that cut the text of a document after so many characters. */
    public ReaderByType(int maximumCharacters) {
        CharsetChooser charsets = new CharsetChooser();
        plainText = new PlainTextReader(charsets, maximumCharacters);
        html = new HtmlReader(charsets, maximumCharacters);
        deepHtml = new DeepHtmlReader(charsets, maximumCharacters);
        pdf = new PdfReader(maximumCharacters);
    }

    @Override
    public Reply read(Document document) throws UnreadableException {
        if (document.length() == 0) {
            throw new UnreadableException(Outcome.EMPTY, "The file is empty.", "Put the real file in its place.");
        }
        return switch (document.mediaType()) {
            case "text/plain" -> plainText.read(document);
            case "text/html", "application/xhtml+xml" -> DeepHtmlReader.isTooDeep(document) ? deepHtml.read(document)
                    : html.read(document);
            case "application/pdf" -> document.page() > 0 ? pictures.read(document) : pdf.read(document);
            default -> throw new UnreadableException(Outcome.UNSUPPORTED,
                    "No parser for the type " + document.mediaType() + ".",
                    "Give the type it really has, one of text/plain, text/html, application/xhtml+xml, application/pdf.");
        };
    }
}
