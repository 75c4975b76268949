package org.marsad.evaluation.charset;

import java.util.stream.Collectors;
import org.marsad.evaluation.container.Draft;

/** How an article is handed over, and what it says of its charset. */
enum ArticleForm {

    /** Plain text, which says nothing. */
    TEXT("txt", null),
    /** A page that says nothing. */
    SILENT_PAGE("html without a charset", null),
    /** A page that says how it is written. */
    HONEST_PAGE("html with the right charset", null),
    /** A page that says what editors put there by themselves. */
    WESTERN_PAGE("html with a wrong charset (windows-1252)", "windows-1252"),
    /** A page in UTF-8 that says windows-1256, or the other way round. */
    CONFUSED_PAGE("html with a wrong charset (UTF-8 or windows-1256)", "");

    private final String words;
    private final String stated;

    ArticleForm(String words, String stated) {
        this.words = words;
        this.stated = stated;
    }

    /** What a reader has to get to see of an article in an encoding. */
    String visible(String article, Encoding encoding) {
        return this == TEXT ? encoding.possible(article, c -> "?") : article;
    }

    /** The article. */
    Draft draft(String name, String article, Encoding encoding) {
        String title = name + " in " + encoding + " as " + words;
        if (this == TEXT) {
            return new Draft(title, "text/plain", encoding.bytes(visible(article, encoding)));
        }
        String charset = charset(encoding);
        String page = "<!DOCTYPE html>\n<html>\n<head>" + (charset.isEmpty() ? "" : "<meta charset=\"" + charset + "\">")
                + "</head>\n<body>\n" + article.lines().filter(line -> !line.isBlank()).map(ArticleForm::escaped)
                .map(line -> "<p>" + line + "</p>\n").collect(Collectors.joining()) + "</body>\n</html>\n";
        return new Draft(title, "text/html", encoding.bytes(encoding.possible(page, c -> "&#" + c + ";")));
    }

    private String charset(Encoding encoding) {
        return switch (this) {
            case TEXT, SILENT_PAGE -> "";
            case HONEST_PAGE -> encoding.charset().name();
            case WESTERN_PAGE -> stated;
            case CONFUSED_PAGE -> encoding.charset().name().equals("UTF-8") ? "windows-1256" : "UTF-8";
        };
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return words;
    }
}
