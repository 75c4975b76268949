package org.marsad.extract.tika.worker;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names of html elements mean for the text in them. */
final class HtmlNames {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "button",
            "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
            "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search",
            "section", "select", "summary", "table", "tbody", "textarea", "tfoot", "thead", "tr", "ul");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "title", "svg", "canvas",
            "object", "embed", "applet", "audio", "video", "iframe", "noframes", "noembed", "rp", "datalist");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private HtmlNames() {
    }

    /** Whether it begins and ends lines. */
    static boolean isLines(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether its text is apart from that around it: on lines of its own, or in a cell. */
    static boolean isBlock(Element element) {
        return isLines(element) || isCell(element);
    }

    /** Whether no reader sees what is in it as text of the page. */
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
    }

    /** Whether it is a cell of a table. */
    static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    /** Whether it is a heading of any level. */
    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }
}
