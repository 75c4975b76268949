package org.marsad.analysis.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.marsad.api.document.Span;

/** Lines that say when the article was published: «نشر في 25 دجنبر 2024», «الرباط – 2024/12/25». */
final class DateLine {

    private static final int MOST_WORDS = 15;

    /** A place or a name may stand beside the date if something separates them. */
    private static final int MOST_WORDS_BESIDE = 4;

    /** A month, or two names of it; groups 2 or 1 of the patterns with it. */
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M} ]{2,14}?)(?:\\s*/\\s*\\p{L}[\\p{L}\\p{M} ]{2,14}?)?";
    private static final Pattern DAY_NAME_YEAR = numbers("(\\p{Nd}{1,2})\\s+" + NAME + "[\\s,،]+(\\p{Nd}{4})");
    private static final Pattern NAME_DAY_YEAR = numbers("(?<!\\p{L})" + NAME + "\\s+(\\p{Nd}{1,2})\\s*[,،]\\s*(\\p{Nd}{4})");
    private static final Pattern DAY_FIRST = numbers("(\\p{Nd}{1,2})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{4})");
    private static final Pattern YEAR_FIRST = numbers("(\\p{Nd}{4})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{1,2})");

    /** Times of day, and the same day in the other calendar. */
    private static final Pattern BESIDE = Pattern.compile("\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?"
            + "|\\p{Nd}{1,2}\\s+\\p{L}[\\p{L}\\p{M} ]{1,14}\\s+\\p{Nd}{4}\\s*هـ?");
    private static final Pattern SEPARATOR = Pattern.compile("[-–—|•·/:،,(]");

    /** Words beside a date that belong to it, folded. */
    private static final Set<String> DATE_WORDS = Arrays.stream(("الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
            + " نشر نشرت تم في يوم تاريخ النشر بتاريخ الساعة على حرر كتب أضيف صباحا مساء ص م هـ ه الموافق بتوقيت غرينتش التوقيت المحلي"
            + " gmt am pm آخر تحديث published on").split(" ")).map(Spelling::fold).collect(Collectors.toUnmodifiableSet());

    /** «الرباط في 25 دجنبر 2024». */
    private static final String ON = Spelling.fold("في");

    /** A word that says that the date is not the first one. */
    private static final String UPDATED = "تحديث";

    /**
     * A date in a line.
     *
     * @param span where in the text
     * @param day  what it means
     */
    record Dated(Span span, LocalDate day) {
    }

    /** The date of a line that says little else. */
    Optional<Dated> of(Page page, int number) {
        return page.line(number).words() > MOST_WORDS ? Optional.empty() : first(page, number).filter(date -> isAll(page, number, date));
    }

    /** The first date in a short line, whatever else it says. */
    Optional<Dated> in(Page page, int number) {
        return page.line(number).words() > MOST_WORDS ? Optional.empty() : first(page, number);
    }

    /** Whether the line says that this is when the article was last changed. */
    boolean isUpdate(Page page, int number, Dated date) {
        String before = page.textOf(number).substring(0, date.span().begin() - page.line(number).begin());
        return Spelling.fold(before).contains(UPDATED);
    }

    /** What matches and is no part of longer numbers. */
    private static Pattern numbers(String pattern) {
        return Pattern.compile("(?<!\\p{Nd})" + pattern + "(?!\\p{Nd})");
    }

    private static Optional<Dated> first(Page page, int number) {
        String line = page.textOf(number);
        int begin = page.line(number).begin();
        return find(DAY_NAME_YEAR, line, date -> day(number(date, 3), month(date, 2), number(date, 1)), begin)
                .or(() -> find(NAME_DAY_YEAR, line, date -> day(number(date, 3), month(date, 1), number(date, 2)), begin))
                .or(() -> find(DAY_FIRST, line, date -> day(number(date, 4), number(date, 3), number(date, 1)), begin))
                .or(() -> find(YEAR_FIRST, line, date -> day(number(date, 1), number(date, 3), number(date, 4)), begin));
    }

    private interface Reading {
        LocalDate of(MatchResult date);
    }

    private static Optional<Dated> find(Pattern pattern, String line, Reading reading, int begin) {
        Matcher date = pattern.matcher(line);
        while (date.find()) {
            try {
                return Optional.of(new Dated(new Span(begin + date.start(), begin + date.end()), reading.of(date)));
            } catch (DateTimeException e) {
                // Numbers that look like a date and are none; the next ones may be.
                continue;
            }
        }
        return Optional.empty();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static int month(MatchResult date, int group) {
        return Months.named(date.group(group)).map(Month::getValue)
                .orElseThrow(() -> new DateTimeException("not the name of a month"));
    }

    private static int number(MatchResult date, int group) {
        return date.group(group).chars().reduce(0, (number, digit) -> 10 * number + Character.digit(digit, 10));
    }

    private static boolean isAll(Page page, int number, Dated date) {
        String line = page.textOf(number);
        String before = line.substring(0, date.span().begin() - page.line(number).begin());
        String rest = BESIDE.matcher(before + ' ' + line.substring(date.span().end() - page.line(number).begin())).replaceAll(" ");
        long others = Arrays.stream(Spelling.fold(rest).split(" ")).filter(word -> !word.isEmpty() && !DATE_WORDS.contains(word)).count();
        boolean separated = SEPARATOR.matcher(rest).find() || Spelling.fold(before).endsWith(" " + ON);
        return others == 0 || separated && others <= MOST_WORDS_BESIDE;
    }
}
