package org.marsad.extract.tika.worker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.marsad.extract.tika.worker.Furniture.Kind;
import org.marsad.extract.tika.worker.TextMass.Mass;

/**
 * Finds the article of a page: the element in which running text is densest.
 *
 * <p>Running text counts for each element around it, and less for every one that brings several texts together. So an element
 * with two large parts outweighs each of them, and one that adds some lines to its large part does not.
 */
final class ArticleFinder {

    /** What is a list of links, by its content. */
    private static final String LINKS = "links";

    /** How much of its weight a text keeps where it comes together with others. */
    private static final double KEPT_OUTWARDS = 0.75;

    /** What says it is furniture is not believed if it holds more than this share of the running text. */
    private static final double MOST_OF_FURNITURE = 0.4;

    /** Fewer words of running text are no article that could be told from the rest. */
    private static final int FEWEST_OF_ARTICLE = 40;

    /** Elements an article consists of; none of them is all of it. */
    private static final Set<String> PARTS = Set.of("p", "ul", "ol", "li", "dl", "dd", "dt", "blockquote", "pre", "tbody",
            "tr", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption");

    /** What running text weighs for an element around it. */
    private static final class Weight {

        private double direct;
        private double nested;
        private int nestings;

        private Weight(int words) {
            direct = words;
        }

        private void add(double inner, boolean isPart) {
            if (isPart) {
                direct += inner;
            } else if (inner > 0) {
                nested += inner;
                nestings++;
            }
        }

        private double total() {
            boolean comesTogether = nestings > 1 || direct > 0;
            return direct + (comesTogether ? KEPT_OUTWARDS * nested : nested);
        }
    }

    private final Element body;
    private final TextMass mass;
    private final Map<Element, Weight> weights = new HashMap<>();
    private final Map<Element, String> furniture = new HashMap<>();

    private ArticleFinder(Element body) {
        this.body = body;
        mass = new TextMass(body);
        NodeTraversor.filter(new Weighing(), body);
    }

    /** What the elements of a page are. Without an article only what is furniture by name is said to be some. */
    static PageParts partsOf(Document page) {
        ArticleFinder finder = new ArticleFinder(page.body());
        Optional<Element> headline = new Headline(page, finder.mass).find(finder.weights::containsKey);
        Set<Element> article = new HashSet<>();
        finder.article().ifPresentOrElse(found -> {
            article.add(found);
            headline.ifPresent(article::add);
        }, () -> finder.furniture.keySet().removeIf(element -> !Furniture.isNamed(element)));
        return new PageParts(headline, article, finder.furniture);
    }

    /** Of elements of one weight the innermost. */
    private Optional<Element> article() {
        Element best = null;
        double most = Double.MIN_VALUE;
        for (Element element : body.getAllElements()) {
            double weight = weight(element);
            if (weight >= most) {
                best = element;
                most = weight;
            }
        }
        return Optional.ofNullable(best).filter(element -> mass.of(element).running() >= FEWEST_OF_ARTICLE);
    }

    private double weight(Element element) {
        Weight weight = weights.get(element);
        if (weight == null || isPart(element)) {
            return 0;
        }
        return weight.total() * (1 - mass.of(element).linkDensity());
    }

    private static boolean isPart(Element element) {
        return PARTS.contains(element.normalName()) || !HtmlNames.isBlock(element);
    }

    /** Weighs all but furniture. */
    private final class Weighing implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            return node instanceof Element element && !begin(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element != body) {
                weights.get(element.parent()).add(weights.get(element).total(), isPart(element));
            }
            return FilterResult.CONTINUE;
        }

        private boolean begin(Element element) {
            if (HtmlNames.isUnseen(element)) {
                return false;
            }
            Optional<String> kind = element == body ? Optional.empty() : kind(element);
            kind.ifPresentOrElse(name -> furniture.put(element, name),
                    () -> weights.put(element, new Weight(mass.of(element).ownRunning())));
            return kind.isEmpty();
        }

        private Optional<String> kind(Element element) {
            if (Furniture.isNamed(element)) {
                return Optional.of(element.normalName()).filter(name -> isCredible(element) && !isFormAroundAll(element));
            }
            Optional<Kind> described = Furniture.described(element).filter(kind -> isCredible(element)
                    || kind == Kind.COMMENTS && leavesAnArticle(element));
            if (described.isPresent()) {
                return described.map(kind -> kind.name().toLowerCase(Locale.ROOT));
            }
            return isListOfLinks(element) ? Optional.of(LINKS) : Optional.empty();
        }

        private boolean isCredible(Element element) {
            return mass.of(element).running() <= MOST_OF_FURNITURE * mass.of(body).running();
        }

        /** Some sites put everything into one, also pages with few words. */
        private boolean isFormAroundAll(Element element) {
            return element.normalName().equals("form") && 2 * mass.of(element).words() > mass.of(body).words();
        }

        /** There may be more comments than article; but they are not below a headline of their own. */
        private boolean leavesAnArticle(Element comments) {
            boolean enough = mass.of(body).running() - mass.of(comments).running() >= FEWEST_OF_ARTICLE;
            return enough && comments.selectFirst("h1") == null;
        }

        private boolean isListOfLinks(Element element) {
            Mass content = mass.of(element);
            return HtmlNames.isBlock(element) && content.running() == 0 && content.isLinks();
        }
    }
}
