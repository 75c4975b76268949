package org.marsad.extract.tika.worker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headline and name of the site in what a page states as its title; templates put one behind the other. */
final class PageTitle {

    private static final String SIGNS = "-–—|•·»«:/\\\\";
    private static final Pattern BEFORE_SITE = Pattern.compile("\\s+[" + SIGNS + "]+\\s*$");
    private static final Pattern BEHIND_SITE = Pattern.compile("^\\s*[" + SIGNS + "]+\\s+");
    private static final Pattern LAST_PART = Pattern.compile("\\s[" + SIGNS + "]+\\s+([^" + SIGNS + "]+)$");

    /** Fewer words may be the site's name, and are found in titles by chance. */
    private static final int FEWEST_WORDS_OF_HEADLINE = 4;
    private static final int MOST_WORDS_OF_SITE = 4;

    private PageTitle() {
    }

    /**
     * The title for sharing, else the heading if the page's title is the heading with the site's name, or no more than such a name, else
     * the page's title; without the name of the site.
     *
     * @param shared  the title for sharing, or empty
     * @param title   the page's title, or empty
     * @param heading the headline of the page, or empty
     * @param site    the name of the site, or empty
     */
    static String of(String shared, String title, String heading, String site) {
        boolean repeated = title.isEmpty() || title.contains(heading) || shared.contains(heading);
        boolean isName = shared.isEmpty() && words(title) < FEWEST_WORDS_OF_HEADLINE && words(heading) >= FEWEST_WORDS_OF_HEADLINE;
        if (!heading.isEmpty() && (repeated || isName)) {
            return heading;
        }
        return withoutSite(shared.isEmpty() ? title : shared, site);
    }

    /** What stands last behind the headline in the page's title, if it is short enough to be a name. */
    static Optional<String> site(String title, String heading) {
        if (words(heading) < FEWEST_WORDS_OF_HEADLINE || !title.startsWith(heading)) {
            return Optional.empty();
        }
        Matcher last = LAST_PART.matcher(title.substring(heading.length()).stripTrailing());
        return last.find() ? Optional.of(last.group(1)).filter(name -> words(name) <= MOST_WORDS_OF_SITE) : Optional.empty();
    }

    private static String withoutSite(String title, String site) {
        if (site.isEmpty() || title.length() <= site.length()) {
            return title;
        }
        String rest = title;
        if (title.endsWith(site)) {
            rest = BEFORE_SITE.matcher(title.substring(0, title.length() - site.length())).replaceFirst("");
        } else if (title.startsWith(site)) {
            rest = BEHIND_SITE.matcher(title.substring(site.length())).replaceFirst("");
        }
        boolean isSeparated = rest.length() < title.length() - site.length();
        return isSeparated && !rest.isBlank() ? rest : title;
    }

    private static int words(String line) {
        return line.isBlank() ? 0 : line.strip().split("\\s+").length;
    }
}
