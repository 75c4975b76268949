package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Mark;

/** Reads PDF: what it states of itself with Tika, its pages with PDFBox. */
final class PdfReader implements DocumentReader {

    private static final int LONGEST_REASON = 200;

    /** A page without glyphs of which pictures cover this share looks scanned; a smaller picture is but a picture. */
    private static final double MOSTLY = 0.5;

    private static final String RECOGNIZE_OR_MAKE_ANEW = "Have it recognized (OCR; the extra ocr does it where tesseract is installed), "
            + "or make the PDF anew with another program.";

    /** The pages of a document as far as they could be read. */
    private final class Pages {

        private final LineText text = new LineText(maximumCharacters);
        private final Paragraphs paragraphs = new Paragraphs(text);
        private final MapCheck check = new MapCheck();
        private final List<String> scanned = new ArrayList<>();
        private final Patience patience;
        private Optional<String> damage = Optional.empty();

        /** The number of pages of a document that is too long for the time; 0 of one that was read to its end. */
        private int ofPages;

        Pages(Patience patience) {
            this.patience = patience;
        }

        /** Reads all pages; one that is damaged does not keep the others from being read. */
        void read(PDDocument document) {
            GlyphReader reader = new GlyphReader(maximumCharacters);
            PageText writer = new PageText();
            for (PDPage page : document.getPages()) {
                try {
                    reader.read(page);
                } catch (IOException | RuntimeException e) {
                    // PDFBox answers damage that it does not expect with whatever exception comes of it.
                    note(reader.hadEnough() ? Optional.empty() : Optional.of(reason(e)));
                }
                List<List<Glyph>> glyphs = reader.glyphs().byDirection();
                check.add(glyphs);
                paragraphs.beginPage();
                if (glyphs.isEmpty() && reader.pictured() >= MOSTLY * area(page)) {
                    scanned.add(Integer.toString(paragraphs.pages()));
                }
                writer.write(glyphs, paragraphs);
                paragraphs.endPage();
                if (reader.hadEnough() || text.isFull()) {
                    text.cut();
                    return;
                }
                if (patience.isOver() && text.length() > 0 && paragraphs.pages() < document.getNumberOfPages()) {
                    ofPages = document.getNumberOfPages();
                    return;
                }
            }
        }

        private static double area(PDPage page) {
            return (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        }

        void note(Optional<String> reason) {
            damage = damage.or(() -> reason);
        }
    }

    private final int maximumCharacters;

    PdfReader(int maximumCharacters) {
        this.maximumCharacters = maximumCharacters;
    }

    @Override
    public ExtractedText read(Document document) throws UnreadableException {
        try {
            PdfStatements statements = PdfStatements.of(document);
            Pages pages = pages(document);
            return answer(statements, pages);
        } catch (EncryptedDocumentException | InvalidPasswordException e) {
            throw new UnreadableException(Outcome.ENCRYPTED, "The PDF needs a password.",
                    "Save it without a password and take that in.");
        } catch (NoClassDefFoundError e) {
            // The library for certificates is left out on purpose: without the key it is of no use.
            if (String.valueOf(e.getMessage()).contains("bouncycastle")) {
                throw new UnreadableException(Outcome.ENCRYPTED, "The PDF is encrypted for the holders of a certificate.",
                        "Save it without encryption and take that in.");
            }
            throw e;
        }
    }

    private ExtractedText answer(PdfStatements statements, Pages pages) throws UnreadableException {
        if (pages.check.isBroken()) {
            throw new UnreadableException(Outcome.CORRUPT, "Its letters have no Unicode values (broken font map).",
                    RECOGNIZE_OR_MAKE_ANEW, pages.paragraphs.pages());
        }
        if (pages.text.length() == 0) {
            throw withoutText(pages.damage, pages.paragraphs.pages());
        }
        String rendered = pages.text.toString();
        if (MapCheck.isReversed(rendered)) {
            throw new UnreadableException(Outcome.CORRUPT, "Its words come with their letters out of order (broken font map).",
                    RECOGNIZE_OR_MAKE_ANEW, pages.paragraphs.pages());
        }
        Map<String, String> terms = statements.terms();
        pages.damage.ifPresent(reason -> terms.put(Notes.INCOMPLETE, reason));
        if (!pages.scanned.isEmpty()) {
            terms.put(Notes.PAGES_WITHOUT_TEXT, String.join(", ", pages.scanned));
        }
        Notes.truncated(terms, pages.text.isFull(), maximumCharacters);
        if (pages.ofPages > 0) {
            Notes.outOfTime(terms, rendered.length(), pages.paragraphs.pages(), pages.ofPages);
        }
        LanguageGuess language = Languages.of(rendered, statements.languages());
        Notes.language(terms, language);
        List<Mark> marks = new ArrayList<>(pages.text.marks());
        marks.addAll(LanguageMarks.of(rendered, language.language()));
        return new ExtractedText(statements.title(), rendered, language.language(), "", terms, marks);
    }

    private Pages pages(Document document) throws InvalidPasswordException {
        Pages pages = new Pages(document.patience());
        ByteBuffer bytes = ByteBuffer.wrap(document.bytes(), 0, document.length()).slice();
        try (RandomAccessReadBuffer file = new RandomAccessReadBuffer(bytes); PDDocument pdf = Loader.loadPDF(file)) {
            pages.read(pdf);
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The same as of a page: the list of pages, too, is read bit by bit.
            pages.note(Optional.of(reason(e)));
        }
        return pages;
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
                        "If it shows text, have it recognized (OCR): deploy the extra ocr where tesseract is installed, and retry.",
                        pages));
    }
}
