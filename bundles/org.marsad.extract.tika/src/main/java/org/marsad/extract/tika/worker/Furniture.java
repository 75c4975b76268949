package org.marsad.extract.tika.worker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What an element says of itself that makes it furniture of the page: its name, its role, its style, or the words of its class
 * and id. Those are English on sites of any language, for their templates are.
 */
final class Furniture {

    /** Kinds that words of class and id tell; where they tell several, the first here counts. */
    enum Kind {
        COMMENTS("comment comments commentlist disqus respond reply replies feedback"),
        RELATED("related relatedposts relatedarticles recommended recommendation recommendations recommend recirc recirculation similar"
                + " outbrain taboola zergnet yarpp trending popular latest mostread mostviewed readmore readalso seealso suggested"
                + " suggestions morestories morenews upnext teaser teasers"),
        SHARING("share shares sharing sharedaddy sharebar social socials socialmedia addtoany addthis sociable follow followus"),
        ADVERTISEMENT("ad ads advert adverts advertisement advertising sponsor sponsored sponsors adsbygoogle dfp promo promos"
                + " promotion promoted banner"),
        SUBSCRIPTION("newsletter newsletters subscribe subscription subscriptions signup optin login register paywall cookie cookies"
                + " consent gdpr donate donation popup modal"),
        MENU("nav navigation navbar menu submenu breadcrumb breadcrumbs pagination pager paging prevnext postnav skip toolbar tools"
                + " toc topbar"),
        CREDITS("byline bylines author authors authorbox bio timestamp dateline pubdate date datetime meta metadata postmeta entrymeta"
                + " tags taglist tagcloud keywords caption captions wpcaption credit credits copyright"),
        HIDDEN("hidden hide sronly visuallyhidden screenreader offscreen"),
        SIDE("sidebar widget widgets rail footer masthead disclaimer");

        private final Set<String> words;

        Kind(String words) {
            this.words = Set.of(words.split(" "));
        }
    }

    private static final Set<String> NAMES = Set.of("nav", "footer", "aside", "form", "menu", "select", "button", "dialog");

    private static final Set<String> ROLES = Set.of("navigation", "complementary", "search", "contentinfo", "menu",
            "dialog");

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        for (Kind kind : Kind.values()) {
            kind.words.forEach(word -> KINDS.put(word, kind));
        }
    }

    /** Between the words of «post-meta», «post_meta», «postMeta» and «post meta». */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern INVISIBLE = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private Furniture() {
    }

    /** Whether its name or role says it. */
    static boolean isNamed(Element element) {
        return NAMES.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }

    /** What its class, id and style say; empty if nothing. */
    static Optional<Kind> described(Element element) {
        if (INVISIBLE.matcher(element.attr("style")).find()) {
            return Optional.of(Kind.HIDDEN);
        }
        if (element.normalName().equals("figcaption")) {
            return Optional.of(Kind.CREDITS);
        }
        String names = element.className() + " " + element.id();
        return names.isBlank() ? Optional.empty() : ofWords(BETWEEN_WORDS.split(names));
    }

    /** Two words also count as one: «most-read» is «mostread». */
    private static Optional<Kind> ofWords(String[] words) {
        Stream.Builder<Kind> kinds = Stream.builder();
        String before = "";
        for (String each : words) {
            String word = each.toLowerCase(Locale.ROOT);
            Stream.of(KINDS.get(word), KINDS.get(before + word)).filter(kind -> kind != null).forEach(kinds);
            before = word;
        }
        return kinds.build().min(Comparator.naturalOrder());
    }
}
