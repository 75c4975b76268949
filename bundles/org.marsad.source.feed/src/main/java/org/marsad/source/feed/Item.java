package org.marsad.source.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a feed announces.
 *
 * @param id        what the feed calls it, or empty
 * @param link      where it is, if the feed says
 * @param title     its title as plain words, or empty
 * @param author    who wrote it, or empty
 * @param published when it was published, if the feed says
 * @param updated   when it was last changed, if the feed says
 * @param language  a BCP 47 tag, or empty
 * @param html      what the feed itself has of it, as HTML, or empty
 */
record Item(String id, Optional<URI> link, String title, String author, Optional<Instant> published, Optional<Instant> updated,
        String language,
        String html) {

    private static final int DIGITS = 32;

    /**
     * What changes when the item does. A feed that dates its items says so by the date; the words it has of them may change with each look,
     * as advertisements do.
     */
    String stamp() {
        boolean dated = published.isPresent() || updated.isPresent();
        return hash(id + '\n' + title + '\n' + published + '\n' + updated + '\n' + (dated ? "" : html));
    }

    /** Digits that stand for some words. */
    static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the feed has of it as a page of its own; the same item gives the same bytes. */
    byte[] page() {
        String inLanguage = language.isEmpty() ? "" : " lang=\"" + escaped(language) + "\"";
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html").append(inLanguage)
                .append(">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(escaped(title)).append("</title>\n");
        if (!author.isEmpty()) {
            page.append("<meta name=\"author\" content=\"").append(escaped(author)).append("\">\n");
        }
        published.ifPresent(moment -> page.append("<meta property=\"article:published_time\" content=\"").append(moment).append("\">\n"));
        link.ifPresent(address -> page.append("<link rel=\"canonical\" href=\"").append(escaped(address.toASCIIString())).append("\">\n"));
        page.append("</head>\n<body>\n").append(title.isEmpty() ? "" : "<h1>" + escaped(title) + "</h1>\n").append(html)
                .append("\n</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
