package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.marsad.api.document.Metadata;
import org.marsad.extract.tika.worker.Statements.Trust;

/** Collects what a page says of itself while its elements pass by: meta, link, JSON-LD and microdata. */
final class HtmlMetadata {

    /** A term of its own: the title for sharing, without the site's name. */
    static final String SHARED_TITLE = "title:shared";
    static final String LANGUAGE = "language";
    private static final String TITLE = "title";

    /** Words of the classes that templates give to the date of the article, and to no other date. */
    private static final Set<String> DATE_CLASSES = Set.of("published", "entry-date", "date-published", "post-date", "article-date");

    /** What stands within things within things is looked at once for each of them, so there has to be an end. */
    private static final int MOST_MICRODATA = 500;

    private enum Form { WORDS, NAME, DATE, ADDRESS }

    private record Rule(String term, Trust trust, Form form) {
    }

    private static final Map<String, Rule> META = new LinkedHashMap<>();
    private static final Map<String, Rule> MICRODATA = new LinkedHashMap<>();

    static {
        meta(SHARED_TITLE, Trust.PRECISE, Form.WORDS, "og:title");
        meta(SHARED_TITLE, Trust.GENERIC, Form.WORDS, "twitter:title", "dc.title", "dcterms.title", "citation_title");
        meta(Metadata.CREATOR, Trust.PRECISE, Form.NAME, "article:author", "dc.creator", "dcterms.creator",
                "citation_author", "parsely-author", "sailthru.author", "og:article:author");
        meta(Metadata.CREATOR, Trust.GENERIC, Form.NAME, "author");
        meta(Metadata.PUBLISHER, Trust.PRECISE, Form.NAME, "og:site_name", "dc.publisher", "dcterms.publisher");
        meta(Metadata.PUBLISHER, Trust.GENERIC, Form.NAME, "application-name", "publisher");
        meta(Metadata.ISSUED, Trust.PRECISE, Form.DATE, "article:published_time", "dc.date", "dc.date.issued",
                "dcterms.date", "dcterms.issued", "citation_publication_date", "og:published_time", "og:article:published_time");
        meta(Metadata.ISSUED, Trust.GENERIC, Form.DATE, "date", "pubdate", "publishdate", "publish-date", "publish_date",
                "publication_date", "parsely-pub-date", "sailthru.date");
        meta(Metadata.MODIFIED, Trust.PRECISE, Form.DATE, "article:modified_time", "og:updated_time", "dc.date.modified",
                "dcterms.modified");
        meta(Metadata.MODIFIED, Trust.GENERIC, Form.DATE, "last-modified", "revised");
        meta(Metadata.ABSTRACT, Trust.PRECISE, Form.WORDS, "og:description", "dc.description", "dcterms.abstract",
                "dcterms.description");
        meta(Metadata.ABSTRACT, Trust.GENERIC, Form.WORDS, "description", "twitter:description");
        meta(Metadata.SUBJECT, Trust.PRECISE, Form.WORDS, "article:tag", "news_keywords", "dc.subject", "dcterms.subject");
        meta(Metadata.SUBJECT, Trust.GENERIC, Form.WORDS, "keywords");
        meta(Metadata.IDENTIFIER, Trust.VISIBLE, Form.ADDRESS, "og:url");
        meta(Metadata.LICENSE, Trust.PRECISE, Form.WORDS, "dc.rights.license", "dcterms.license", "copyright.license");
        meta(LANGUAGE, Trust.VISIBLE, Form.WORDS, "dc.language", "dcterms.language", "content-language");
        meta(LANGUAGE, Trust.GENERIC, Form.WORDS, "og:locale");
        microdata(Metadata.ISSUED, Form.DATE, "datepublished");
        microdata(Metadata.MODIFIED, Form.DATE, "datemodified");
        microdata(Metadata.CREATOR, Form.NAME, "author");
        microdata(Metadata.PUBLISHER, Form.NAME, "publisher");
        microdata(SHARED_TITLE, Form.WORDS, "headline");
    }

    private final Statements statements = new Statements();
    private final JsonLd jsonLd = new JsonLd(statements);
    private final Set<String> times = new HashSet<>();
    private int microdata;

    /** Looks at an element before its content is looked at. */
    void see(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "title" -> statements.add(TITLE, Trust.PRECISE, element.wholeText());
            case "html" -> statements.add(LANGUAGE, Trust.PRECISE, stated(element, "lang", "xml:lang"));
            case "script" -> script(element);
            case "time" -> time(element);
            case "a" -> anchor(element);
            default -> { }
        }
        if (element.hasAttr("itemprop")) {
            microdata(element);
        }
    }

    /**
     * Draws the conclusions from all that was seen, when nothing more comes: things that were only referred to, the only time on a
     * page that states none, the name of the site behind the headline in the page's title.
     *
     * @param heading the headline, or the first heading of the first level, or empty
     */
    void conclude(String heading) {
        jsonLd.resolve();
        if (times.size() == 1) {
            statements.addDate(Metadata.ISSUED, Trust.CONCLUDED, times.iterator().next());
        }
        PageTitle.site(statements.first(TITLE), heading).ifPresent(site -> statements.add(Metadata.PUBLISHER, Trust.CONCLUDED, site));
    }

    /** The stated metadata, by Dublin Core term. */
    Map<String, String> terms() {
        return statements.terms(Metadata.CREATOR, Metadata.PUBLISHER, Metadata.ISSUED, Metadata.MODIFIED,
                Metadata.ABSTRACT, Metadata.SUBJECT, Metadata.IDENTIFIER, Metadata.LICENSE);
    }

    /** The stated languages, the most trusted first. */
    List<String> languages() {
        return new ArrayList<>(statements.all(LANGUAGE));
    }

    /**
     * The title, as {@link PageTitle} has it.
     *
     * @param heading the headline, or the first heading of the first level, or empty
     */
    String title(String heading) {
        return PageTitle.of(statements.first(SHARED_TITLE), statements.first(TITLE), heading, statements.first(Metadata.PUBLISHER));
    }

    private static void meta(String term, Trust trust, Form form, String... names) {
        for (String name : names) {
            META.put(name, new Rule(term, trust, form));
        }
    }

    private static void microdata(String term, Form form, String name) {
        MICRODATA.put(name, new Rule(term, Trust.VISIBLE, form));
    }

    private void meta(Element element) {
        String name = stated(element, "property", "name", "http-equiv").strip().toLowerCase(Locale.ROOT);
        Rule rule = META.get(name.replace("dc:", "dc.").replace("dcterms:", "dcterms."));
        if (rule != null) {
            state(rule, element.attr("content"));
        }
    }

    private void link(Element element) {
        String relation = element.attr("rel").toLowerCase(Locale.ROOT);
        if (relation.equals("canonical")) {
            statements.addAddress(Metadata.IDENTIFIER, Trust.PRECISE, element.attr("href"));
        } else if (relation.equals("license")) {
            statements.addAddress(Metadata.LICENSE, Trust.PRECISE, element.attr("href"));
        }
    }

    private void script(Element element) {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
            jsonLd.read(element.data());
        }
    }

    private void time(Element element) {
        if (element.hasAttr("datetime")) {
            times.add(element.attr("datetime"));
        }
        if (element.hasAttr("pubdate") || element.classNames().stream().anyMatch(DATE_CLASSES::contains)) {
            statements.addDate(Metadata.ISSUED, Trust.VISIBLE, element.attr("datetime"));
        }
    }

    /** The author's page is called by the author's name; the first counts, for lists of other articles follow. */
    private void anchor(Element element) {
        if (element.attr("rel").equalsIgnoreCase("author") && statements.first(Metadata.CREATOR).isEmpty()) {
            statements.add(Metadata.CREATOR, Trust.VISIBLE, element.text());
        }
    }

    private void microdata(Element element) {
        Rule rule = MICRODATA.get(element.attr("itemprop").strip().toLowerCase(Locale.ROOT));
        if (rule != null && microdata++ < MOST_MICRODATA) {
            String value = stated(element, "content", "datetime");
            boolean simple = rule.form == Form.DATE || !element.hasAttr("itemscope");
            String shown = simple ? element.text() : name(element);
            state(rule, value.isEmpty() ? shown : value);
        }
    }

    /** The name of a thing that is described by elements of its own. */
    private static String name(Element thing) {
        Element name = thing.selectFirst("[itemprop=name]");
        return name == null ? "" : name.hasAttr("content") ? name.attr("content") : name.text();
    }

    private void state(Rule rule, String value) {
        switch (rule.form) {
            case WORDS -> statements.add(rule.term, rule.trust, value);
            case NAME -> {
                // The author's profile is no name.
                if (!Statements.isAddress(value)) {
                    statements.add(rule.term, rule.trust, value);
                }
            }
            case DATE -> statements.addDate(rule.term, rule.trust, value);
            case ADDRESS -> statements.addAddress(rule.term, rule.trust, value);
        }
    }

    private static String stated(Element element, String... attributes) {
        for (String attribute : attributes) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return "";
    }
}
