package org.marsad.core.trial;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.marsad.api.ingest.BytesContent;

/**
 * A small document that brings out what is wrong with those who extract its text.
 *
 * @param name     what it is
 * @param content  its bytes and type
 * @param hasText  whether there is a text in it
 */
record Specimen(String name, BytesContent content, boolean hasText) {

    private static final int GARBAGE = 4_096;

    /** The specimens for a media type; for one that is not known only such as are no documents. */
    static List<Specimen> of(String mediaType) {
        List<Specimen> all = new ArrayList<>(switch (mediaType) {
            case "text/plain" -> plain(mediaType);
            case "text/html", "application/xhtml+xml" -> html(mediaType);
            case "application/pdf" -> pdf(mediaType);
            default -> List.<Specimen>of();
        });
        byte[] garbage = new byte[GARBAGE];
        new Random(GARBAGE).nextBytes(garbage); // the same for everyone
        all.add(specimen("a file without bytes", mediaType, new byte[0], false));
        all.add(specimen("a file of random bytes", mediaType, garbage, false));
        return all;
    }

    private static List<Specimen> plain(String type) {
        return Stream.of(specimen("a plain text in UTF-8", type, Canary.NEWS.text().getBytes(StandardCharsets.UTF_8), true),
                specimen("a plain text in windows-1256", type, Canary.NEWS.text().getBytes(Charset.forName("windows-1256")), true),
                specimen("a plain text in UTF-16", type, Canary.NEWS.text().getBytes(StandardCharsets.UTF_16), true)).toList();
    }

    private static List<Specimen> html(String type) {
        String body = Canary.NEWS.text().strip().replace("\n", "</p>\n<p>");
        String page = "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"/><title>خط جديد</title></head>\n"
                + "<body><h1>خط جديد</h1><p>" + body + "</p></body></html>\n";
        String broken = "<html><title>بلا نهاية<body><div><p>نص <b>غليظ<table><td>خلية &nbsp; &#x1F600; &bogus; <p" + "<div>".repeat(200);
        return List.of(specimen("a page in UTF-8", type, page.getBytes(StandardCharsets.UTF_8), true),
                specimen("a page whose elements are not closed", type, broken.getBytes(StandardCharsets.UTF_8), false));
    }

    private static List<Specimen> pdf(String type) {
        byte[] whole = SmallPdf.of("A new line will open on Monday 3 March 2025.");
        return List.of(specimen("a PDF of one page", type, whole, true),
                specimen("the first half of a PDF", type, Arrays.copyOf(whole, whole.length / 2), false));
    }

    private static Specimen specimen(String name, String type, byte[] bytes, boolean hasText) {
        return new Specimen(name, BytesContent.of(bytes, type, ""), hasText);
    }

    /** The name in quotation marks, as messages say it. */
    String quoted() {
        return "'" + name + "'";
    }
}
