package org.marsad.extract.tika.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the glyphs of a page with their places. Unlike PDFBox's own text stripper it believes what a producer states to be
 * the real text ({@code ActualText}), notices glyphs without Unicode values, and sees what stands in the fields of forms.
 */
final class GlyphReader extends PDFStreamEngine {

    private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

    private static final GlyphList NAMES = glyphNames();

    /** A piece of marked content; {@code text} is null if nothing is stated of it. */
    private record Marked(String text, int begin) {
    }

    private final int maximumGlyphs;
    private final Deque<Marked> marked = new ArrayDeque<>();
    private PageGlyphs page = new PageGlyphs();
    private GlyphShapes shapes = new GlyphShapes();
    private int glyphs;
    private double pictured;

    /** Adds up how much of the page is covered by pictures. */
    private final class DrawPictureOrForm extends DrawObject {

        DrawPictureOrForm() {
            super(GlyphReader.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.get(0) instanceof COSName name && getResources().isImageXObject(name)) {
                Matrix place = getGraphicsState().getCurrentTransformationMatrix();
                pictured += Math.abs(place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY());
            } else {
                super.process(operator, operands);
            }
        }
    }

    /** Reads at most so many glyphs. */
    GlyphReader(int maximumGlyphs) {
        this.maximumGlyphs = maximumGlyphs;
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawPictureOrForm());
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** Reads a page; if that fails in the middle, {@link #glyphs} has what came before. */
    void read(PDPage next) throws IOException {
        page = new PageGlyphs();
        shapes = new GlyphShapes();
        marked.clear();
        pictured = 0;
        processPage(next);
        for (PDAnnotation annotation : next.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget && !annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
    }

    /** What stands on the page read last. */
    PageGlyphs glyphs() {
        return page;
    }

    /** The area of the pictures on the page read last, in square points. */
    double pictured() {
        return pictured;
    }

    /** Whether there was more than may be read. */
    boolean hadEnough() {
        return glyphs > maximumGlyphs;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        if (hadEnough()) {
            throw new IOException("no more text is wanted");
        }
        String unicode = unicode(font, code);
        String looks = unicode.isEmpty() ? shapes.of(font, code, displacement.getX()) : "";
        page.add(unicode, looks, String.valueOf(font.getName()), matrix, displacement);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        marked.push(new Marked(text, page.size()));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty()) {
            Marked ended = marked.pop();
            if (ended.text() != null) {
                page.state(ended.begin(), ended.text());
            }
        }
    }

    private static String unicode(PDFont font, int code) throws IOException {
        String unicode = font.toUnicode(code, NAMES);
        if (unicode != null) {
            return unicode;
        }
        // Viewers take the codes of simple fonts for characters if all else fails; those of others are mere numbers.
        return font instanceof PDSimpleFont && code > ' ' ? Character.toString((char) code) : "";
    }

    private static GlyphList glyphNames() {
        try (InputStream names = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), names);
        } catch (IOException e) {
            throw new IllegalStateException("PDFBox lacks " + MORE_NAMES, e);
        }
    }
}
