package org.marsad.analysis.structure;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.marsad.api.document.Span;

/** Finds the name of the site in lines around the article: «مدير موقع …», «جريدة …», «… من الرباط». */
final class SiteNames {

    private static final int SHORTEST_HALF = 4;
    private static final int MOST_WORDS = 15;
    private static final int MOST_NAME_WORDS = 4;
    private static final int MOST_PLACE_WORDS = 3;
    private static final String WITH_ARTICLE = "ال";

    private static final Set<String> SITE_WORDS = Arrays.stream(("جريدة صحيفة موقع بوابة نيوز بريس ميديا تيفي أونلاين"
            + " news press media tv online com ma net org").split(" ")).map(Spelling::fold)
            .collect(Collectors.toUnmodifiableSet());

    /** Words that names of sites end with and headlines may, too. */
    private static final Set<String> PRESS_WORDS = Arrays.stream("الأخبار أخبار للأخبار اليوم الصحافة للصحافة الإعلام للإعلام الإخبارية"
            .split(" ")).map(Spelling::fold).collect(Collectors.toUnmodifiableSet());

    /** What introduces the name of a site, with the particles that are written with it. */
    private static final Pattern CUE = Pattern.compile("(?<!\\p{L})(?:[وفبلك]|لل|ال)?(?:موقع|جريدة|صحيفة|مجلة|بوابة|منصة)\\s+[«\"“”]?");
    private static final Pattern NAME_END = Pattern.compile("[–—|/،,():؛.»\"”]|\\s-|$");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Between the site and the place it reports from. */
    private static final Pattern FROM = Pattern.compile("\\s(?:من|في|ب)\\s");

    /** Whether a word is one that sites are named with; the longer ones are also the second half of names written as one word. */
    static boolean isSiteWord(String word) {
        return SITE_WORDS.stream()
                .anyMatch(site -> word.equals(site) || site.length() >= SHORTEST_HALF && word.endsWith(site));
    }

    /** The site by the document's own account, where the line names it. */
    Optional<Span> stated(Page page, int number) {
        String publisher = page.publisher().strip();
        int at = publisher.isEmpty() || page.line(number).words() > MOST_WORDS ? -1 : page.textOf(number).indexOf(publisher);
        return at < 0 ? Optional.empty() : Optional.of(span(page, number, at, at + publisher.length()));
    }

    /** The name behind a word that introduces one, in a line beside the article. */
    Optional<Span> introduced(Page page, int number) {
        String line = page.textOf(number);
        Matcher cue = CUE.matcher(line);
        if (page.line(number).words() > MOST_WORDS || !cue.find()) {
            return Optional.empty();
        }
        Matcher end = NAME_END.matcher(line);
        int limit = end.find(cue.end()) ? end.start() : line.length();
        int last = endOfName(line, cue.end(), limit);
        return last > cue.end() ? Optional.of(span(page, number, cue.end(), last)) : Optional.empty();
    }

    /** The name that reports from a place, in a line above the text: its words have the article, as those of persons have not. */
    Optional<Span> reporting(Page page, int number) {
        String line = page.textOf(number);
        Matcher from = FROM.matcher(line);
        if (page.line(number).words() > MOST_NAME_WORDS + MOST_PLACE_WORDS || !from.find()) {
            return Optional.empty();
        }
        String name = line.substring(0, from.start());
        String[] words = Spelling.fold(name).split(" ");
        String[] place = Spelling.fold(line.substring(from.end())).split(" ");
        boolean isName = words.length > 1 && words.length <= MOST_NAME_WORDS
                && (Arrays.stream(words).allMatch(word -> word.startsWith(WITH_ARTICLE)) || isSiteWord(words[words.length - 1]));
        return isName && place.length <= MOST_PLACE_WORDS ? Optional.of(span(page, number, 0, name.length())) : Optional.empty();
    }

    /** The name that a line above the text begins with, before a date or another name, if its last word is one of the press. */
    Optional<Span> leading(Page page, int number) {
        String line = page.textOf(number);
        Matcher end = NAME_END.matcher(line);
        String name = (end.find() ? line.substring(0, end.start()) : line).stripTrailing();
        String[] words = Spelling.fold(name).split(" ");
        boolean isName = words.length > 1 && words.length <= MOST_NAME_WORDS
                && (isSiteWord(words[words.length - 1]) || PRESS_WORDS.contains(words[words.length - 1]));
        return isName ? Optional.of(span(page, number, 0, name.length())) : Optional.empty();
    }

    /** Up to the last word that sites are named with; without such a word as far as names go. */
    private static int endOfName(String line, int begin, int limit) {
        Matcher word = WORD.matcher(line).region(begin, limit);
        int end = begin;
        int endWithSiteWord = begin;
        for (int count = 0; count < MOST_NAME_WORDS && word.find(); count++) {
            end = word.end();
            endWithSiteWord = isSiteWord(Spelling.fold(word.group())) ? end : endWithSiteWord;
        }
        return endWithSiteWord > begin ? endWithSiteWord : end;
    }

    private static Span span(Page page, int number, int begin, int end) {
        return new Span(page.line(number).begin() + begin, page.line(number).begin() + end);
    }
}
