package org.marsad.extract.tika.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline of a page: the heading that the stated title repeats, else the first of the first level. */
final class Headline {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Shorter headings are found in titles by chance, or are the name of the site. */
    private static final int FEWEST_WORDS = 3;

    /** A headline is at least one of so many parts of the title; the rest is the name of the site. */
    private static final int PARTS_OF_TITLE = 3;

    private final TextMass mass;
    private final List<Element> headings;
    private final List<String> titles;

    Headline(Document page, TextMass mass) {
        this.mass = mass;
        headings = page.select("h1, h2, h3");
        titles = Stream.concat(Stream.of(page.title()),
                page.select("meta[property=og:title], meta[name=twitter:title]").stream().map(meta -> meta.attr("content")))
                .map(Headline::fold).toList();
    }

    /**
     * The longest heading of the upper levels that stands in a title, of two alike the first of the higher level; else the first
     * heading of the first level among {@code candidates}.
     */
    Optional<Element> find(Predicate<Element> candidates) {
        Comparator<Element> byLength = Comparator.comparingInt(heading -> fold(heading.text()).length());
        return enough().filter(this::isInTitle).min(byLength.reversed().thenComparing(Element::normalName))
                .or(() -> enough().filter(candidates).filter(heading -> heading.normalName().equals("h1")).findFirst());
    }

    private Stream<Element> enough() {
        return headings.stream().filter(heading -> mass.of(heading).words() >= FEWEST_WORDS);
    }

    private boolean isInTitle(Element heading) {
        String words = fold(heading.text());
        return titles.stream().anyMatch(title -> words.length() * PARTS_OF_TITLE >= title.length() && title.contains(words));
    }

    private static String fold(String text) {
        return SIGNS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
