package org.marsad.evaluation.container;

import java.nio.charset.StandardCharsets;

/**
 * A document to work on.
 *
 * @param name      what it is called in messages, such as the path of the file it comes from
 * @param mediaType its media type
 * @param bytes     its bytes; not copied
 */
public record Draft(String name, String mediaType, byte[] bytes) {

    /** Plain text in UTF-8. */
    public static Draft text(String name, String text) {
        return new Draft(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An Arabic page of one paragraph, published at a time ({@code 2013-02-12T04:30:00}), from which relative dates are counted. */
    public static Draft page(String name, String paragraph, String published) {
        String escaped = paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String page = "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head><meta charset=\"utf-8\">\n"
                + "<meta property=\"article:published_time\" content=\"" + published + "\"></head>\n"
                + "<body>\n<article><p>" + escaped + "</p></article>\n</body>\n</html>\n";
        return new Draft(name, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }
}
