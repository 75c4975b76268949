package org.marsad.analysis.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;

/** Lines that say who wrote the article, above it or below it. */
final class Byline {

    private static final int MOST_WORDS = 15;
    private static final int MOST_NAME_WORDS = 6;
    /** Words that need no colon to introduce an author, and words that mean something else without it. */
    private static final Pattern CUE = Pattern.compile("[\\s\\-–—_*•|]*(?:"
            + "(?:بقلم|كتبه|كتبها|[Bb]y)\\s*:?|(?:كتب|كتبت|إعداد|اعداد|تحرير"
            + "|حاوره|حاورها|إمضاء|امضاء|توقيع|مراسلة|متابعة|ترجمة|الكاتب|الكاتبة)\\s*:)\\s*");
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s*(?:[–—|/،,(:؛.]|\\s-\\s|\\s\\p{Nd}"
            + "|\\s(?:يوم|بتاريخ|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت|ال[أا]حد)(?!\\p{L})|$)");

    /** The author's name in the line, if the line begins as a byline does; positions are positions in the text. */
    Optional<Span> author(Page page, int number) {
        Line line = page.line(number);
        if (line.words() > MOST_WORDS) {
            return Optional.empty();
        }
        String text = page.textOf(number);
        Matcher cue = CUE.matcher(text);
        Matcher behind = BEHIND_NAME.matcher(text);
        if (!cue.lookingAt() || !behind.find(cue.end())) {
            return Optional.empty();
        }
        String name = Spelling.fold(text.substring(cue.end(), behind.start()));
        boolean isName = !name.isEmpty() && name.split(" ").length <= MOST_NAME_WORDS;
        return isName ? Optional.of(new Span(line.begin() + cue.end(), line.begin() + behind.start())) : Optional.empty();
    }

    /** Whether the line begins as a byline does. */
    boolean is(Page page, int number) {
        return author(page, number).isPresent();
    }

    /** The author the document states, where a short line of the text names them. */
    Optional<Span> statedAuthor(Page page, int number) {
        String creator = page.creator().strip();
        int at = creator.isEmpty() || page.line(number).words() > MOST_WORDS ? -1 : page.textOf(number).indexOf(creator);
        int begin = page.line(number).begin() + at;
        return at < 0 ? Optional.empty() : Optional.of(new Span(begin, begin + creator.length()));
    }
}
