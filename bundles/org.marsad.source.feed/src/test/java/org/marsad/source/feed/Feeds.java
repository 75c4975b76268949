package org.marsad.source.feed;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Feeds as sites write them. */
final class Feeds {

    private Feeds() {
    }

    static String rss(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>المرصد</title><language>ar</language>"
                + String.join("", items) + "</channel></rss>";
    }

    static String item(String link, String title, String more) {
        return "<item><link>" + link + "</link><title>" + title + "</title>" + more + "</item>";
    }

    /** A feed of items that have nothing but an address. */
    static String links(String... links) {
        return rss(Arrays.stream(links).map(link -> item(link, "مقال " + link, "")).collect(Collectors.joining()));
    }
}
