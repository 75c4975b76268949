package org.marsad.bench.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF as nobody should: with the switches that keep an XML parser from following entities left as Java has them, which is how
 * Tika before 3.2.2 read the forms of a PDF (CVE-2025-66516). What the lure sees of this reader shows that it would see a leak.
 */
public final class GullibleReader {

    private GullibleReader() {
    }

    /** The text of a PDF and of its form, with all that they refer to. */
    public static String read(byte[] pdf) throws IOException {
        ParseContext context = new ParseContext();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        context.set(XMLInputFactory.class, factory);
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream in = new ByteArrayInputStream(pdf)) {
            new PDFParser().parse(in, text, new Metadata(), context);
        } catch (SAXException | TikaException e) {
            throw new IOException("a bait could not be read: " + e.getMessage(), e);
        }
        return text.toString();
    }
}
