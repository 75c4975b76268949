package org.marsad.extract.tika.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.marsad.extract.tika.protocol.Mark;

/** Renders the elements of a page as lines of text, in one walk over them. */
final class HtmlRenderer implements NodeFilter {

    private static final Set<String> PREFORMATTED = Set.of("pre", "textarea", "listing", "xmp");

    /** How what lies outside the article is marked. */
    private static final String OUTSIDE = "outside";

    private record Open(Element element, int begin) {
    }

    private record Range(int begin, int end) {
    }

    private final LineText text;
    private final HtmlMetadata metadata;
    private final PageParts parts;
    private final List<Range> article = new ArrayList<>();
    private final Deque<Open> marked = new ArrayDeque<>();
    private int preformatted;

    /**
     * Renders into {@code text}, and shows every element to {@code metadata} on the way.
     *
     * @param parts what the elements are, for the marks
     */
    HtmlRenderer(LineText text, HtmlMetadata metadata, PageParts parts) {
        this.text = text;
        this.metadata = metadata;
        this.parts = parts;
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

    /** What is marked, the text outside the article included; to be asked when all is rendered. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(text.marks());
        if (!article.isEmpty()) {
            int end = 0;
            for (Range range : article.stream().sorted(Comparator.comparingInt(Range::begin)).toList()) {
                addOutside(end, range.begin() - 1, marks);
                end = Math.max(end, range.end() + 1);
            }
            addOutside(end, text.length(), marks);
        }
        return marks;
    }

    private static void addOutside(int begin, int end, List<Mark> marks) {
        if (begin < end) {
            marks.add(new Mark(Mark.Kind.ASIDE, begin, end, OUTSIDE));
        }
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
        if (HtmlNames.isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isLinkBehindLink(element)) {
            text.words(" ");
        }
        if (PREFORMATTED.contains(name)) {
            preformatted++;
        }
        if (isMarked(element)) {
            marked.push(new Open(element, text.beginBlock()));
        } else if (HtmlNames.isLines(element) || name.equals("br")) {
            text.endLine();
        } else if (HtmlNames.isCell(element)) {
            text.endCell();
        }
        return FilterResult.CONTINUE;
    }

    /** Style sheets keep such links apart: menus and paths are written so. */
    private static boolean isLinkBehindLink(Element element) {
        return element.normalName().equals("a") && element.previousSibling() instanceof Element before
                && before.normalName().equals("a");
    }

    private boolean isMarked(Element element) {
        return HtmlNames.isHeading(element) || parts.furniture().containsKey(element) || parts.article().contains(element);
    }

    private void end(Element element) {
        if (PREFORMATTED.contains(element.normalName())) {
            preformatted--;
        }
        if (!marked.isEmpty() && marked.peek().element() == element) {
            mark(marked.pop());
        } else if (HtmlNames.isLines(element)) {
            text.endLine();
        }
    }

    private void mark(Open open) {
        Element element = open.element();
        text.endLine();
        if (HtmlNames.isHeading(element)) {
            text.mark(Mark.Kind.HEADING, open.begin(), element.normalName().substring(1));
        }
        if (parts.furniture().containsKey(element)) {
            text.mark(Mark.Kind.ASIDE, open.begin(), parts.furniture().get(element));
        }
        if (parts.article().contains(element) && open.begin() < text.length()) {
            article.add(new Range(open.begin(), text.length()));
        }
    }
}
