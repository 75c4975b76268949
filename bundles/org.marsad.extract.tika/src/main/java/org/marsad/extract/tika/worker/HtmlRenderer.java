package org.marsad.extract.tika.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.marsad.extract.tika.protocol.Mark;

/** Renders the elements of a page as lines of text, in one walk over them. */
final class HtmlRenderer implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "button",
            "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
            "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search",
            "section", "select", "summary", "table", "tbody", "textarea", "tfoot", "thead", "tr", "ul");

    /** What no reader sees as text of the page. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "title", "svg", "canvas",
            "object", "embed", "applet", "audio", "video", "iframe", "noframes", "noembed", "rp", "datalist");

    private static final Set<String> ASIDES = Set.of("nav", "footer", "aside", "form", "menu", "select", "button", "dialog");

    private static final Set<String> ASIDE_ROLES = Set.of("navigation", "complementary", "search", "contentinfo", "menu",
            "dialog");

    private static final Set<String> PREFORMATTED = Set.of("pre", "textarea", "listing", "xmp");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private record Open(Element element, int begin) {
    }

    private final LineText text;
    private final HtmlMetadata metadata;
    private final Deque<Open> marked = new ArrayDeque<>();
    private int preformatted;

    /** Renders into {@code text}, and shows every element to {@code metadata} on the way. */
    HtmlRenderer(LineText text, HtmlMetadata metadata) {
        this.text = text;
        this.metadata = metadata;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            return begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    /** The marks, without forms that hold most of the page: some sites put everything into one. */
    List<Mark> marks() {
        return text.marks().stream().filter(mark -> !mark.kind().equals(Mark.Kind.ASIDE) || !mark.detail().equals("form")
                || mark.end() - mark.begin() < text.length() / 2).toList();
    }

    private void add(TextNode words) {
        if (preformatted > 0) {
            text.preformatted(words.getWholeText());
        } else {
            text.words(words.getWholeText());
        }
    }

    private FilterResult begin(Element element) {
        metadata.see(element);
        String name = element.normalName();
        if (UNSEEN.contains(name) || element.hasAttr("hidden")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (PREFORMATTED.contains(name)) {
            preformatted++;
        }
        if (HEADINGS.contains(name) || isAside(element)) {
            marked.push(new Open(element, text.beginBlock()));
        } else if (BLOCKS.contains(name) || name.equals("br")) {
            text.endLine();
        } else if (name.equals("td") || name.equals("th")) {
            text.endCell();
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element) {
        if (PREFORMATTED.contains(element.normalName())) {
            preformatted--;
        }
        if (!marked.isEmpty() && marked.peek().element() == element) {
            mark(marked.pop());
        } else if (BLOCKS.contains(element.normalName())) {
            text.endLine();
        }
    }

    private void mark(Open open) {
        String name = open.element().normalName();
        if (HEADINGS.contains(name)) {
            text.mark(Mark.Kind.HEADING, open.begin(), name.substring(1));
        } else {
            text.mark(Mark.Kind.ASIDE, open.begin(), name);
        }
    }

    private static boolean isAside(Element element) {
        return ASIDES.contains(element.normalName())
                || ASIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }
}
