package org.marsad.extract.tika.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Picture;

/** Paints pages of PDF, for those who read the letters of pictures. */
final class PdfPictures implements DocumentReader {

    /** What programs that read letters are made for. */
    private static final float DOTS_PER_INCH = 300;

    private static final float POINTS_PER_INCH = 72;

    /** Larger pages, such as posters, are painted with fewer dots, for a picture has to fit in the heap of a worker. */
    private static final double MOST_DOTS = 16e6;

    static {
        ImageIO.setUseCache(false);
    }

    @Override
    public Picture read(Document document) throws UnreadableException {
        ByteBuffer bytes = ByteBuffer.wrap(document.bytes(), 0, document.length()).slice();
        try (RandomAccessReadBuffer file = new RandomAccessReadBuffer(bytes); PDDocument pdf = Loader.loadPDF(file)) {
            if (document.page() > pdf.getNumberOfPages()) {
                throw new UnreadableException(Outcome.EMPTY, "There is no page " + document.page() + ".", "Ask for another one.");
            }
            PDFRenderer renderer = new PDFRenderer(pdf);
            // Of pictures with more dots than are wanted the library reads only as many as it needs.
            renderer.setSubsamplingAllowed(true);
            int index = document.page() - 1;
            return picture(renderer.renderImageWithDPI(index, dotsPerInch(pdf.getPage(index).getCropBox()), ImageType.GRAY));
        } catch (IOException | RuntimeException e) {
            // PDFBox answers damage that it does not expect with whatever exception comes of it.
            throw new UnreadableException(Outcome.CORRUPT, "Page " + document.page() + " cannot be painted (" + e.getMessage() + ").",
                    "Open it in a PDF viewer and save it anew.");
        }
    }

    private static float dotsPerInch(PDRectangle page) {
        double dots = page.getWidth() / POINTS_PER_INCH * DOTS_PER_INCH * page.getHeight() / POINTS_PER_INCH * DOTS_PER_INCH;
        return (float) (DOTS_PER_INCH * Math.min(1, Math.sqrt(MOST_DOTS / dots)));
    }

    private static Picture picture(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", png)) {
            throw new IOException("this Java writes no PNG");
        }
        return new Picture(png.toByteArray());
    }
}
