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
    /** With nothing between, a place or a short name may stand before the date, a longer one before the day of the week. */
    private static final int MOST_WORDS_BEFORE = 2;
    private static final int MOST_WORDS_BEFORE_WEEKDAY = 3;
    /** How far into the running text a date may stand that opens it, in UTF-16 units. */
    private static final int LONGEST_OPENING = 120;

    private static final int DIGITS_OF_YEAR = 4;

    /** A month, or two names of it; groups 2 or 1 of the patterns with it. */
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M} ]{1,14}?)(?:\\s*/\\s*\\p{L}[\\p{L}\\p{M} ]{1,14}?)?";
    private static final Pattern DAY_NAME_YEAR = numbers("(\\p{Nd}{1,2})\\s+" + NAME + "[\\s,،]+(\\p{Nd}{4})");
    private static final Pattern NAME_DAY_YEAR = numbers("(?<!\\p{L})" + NAME + "\\s+(\\p{Nd}{1,2})\\s*[,،]\\s*(\\p{Nd}{4})");
    private static final Pattern DAY_FIRST = numbers("(\\p{Nd}{1,2})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{4})");
    private static final Pattern YEAR_FIRST = numbers("(\\p{Nd}{4})([-/.])(\\p{Nd}{1,2})\\2(\\p{Nd}{1,2})");

    /** Times of day, and the same day in the other calendar. */
    private static final Pattern BESIDE = Pattern.compile("\\p{Nd}{1,2}[:.hH]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?"
            + "|\\p{Nd}{1,2}\\s+\\p{L}[\\p{L}\\p{M} ]{1,14}\\s+\\p{Nd}{4}\\s*هـ?");
    private static final Pattern SEPARATOR = Pattern.compile("[-–—|•·/:،,(]");

    /** What stands between a date that opens the running text and that: perhaps an agency, and a dash or the like. */
    private static final Pattern OPENED = Pattern.compile("\\s*م?\\s*(?:\\([^()]{1,30}\\)\\s*[-–—:/]|/[^/]{1,30}/|[-–—:/|])");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!؟?«\"]");

    private static final Set<String> WEEKDAYS = words("الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد");

    /** Words beside a date that belong to it, folded. */
    private static final Set<String> DATE_WORDS = words("الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
            + " نشر نشرت تم في يوم تاريخ النشر بتاريخ الساعة على حرر كتب أضيف صباحا مساء ص م هـ ه الموافق بتوقيت غرينتش التوقيت المحلي"
            + " gmt am pm آخر تحديث published on");

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

    /** The date of a line that says little else; of several the first that does not say when the article was last changed. */
    Optional<Dated> of(Page page, int number) {
        return in(page, number).filter(date -> isAll(page, number, date));
    }

    /** The first date in a short line, whatever else it says; of several the first that does not say when the article was last changed. */
    Optional<Dated> in(Page page, int number) {
        if (page.line(number).words() > MOST_WORDS) {
            return Optional.empty();
        }
        int begin = page.line(number).begin();
        String line = page.textOf(number);
        Optional<Dated> first = first(line, 0, begin);
        Optional<Dated> date = first;
        while (date.isPresent() && isUpdate(page, number, date.get())) {
            date = first(line, date.get().span().end() - begin, begin);
        }
        return date.or(() -> first);
    }

    /** The date that opens a running text: «الرباط / 25 دجنبر 2024 (و م ع) – …». */
    Optional<Dated> opening(Page page, int number) {
        String line = page.textOf(number);
        int begin = page.line(number).begin();
        String head = line.substring(0, Math.min(line.length(), LONGEST_OPENING));
        return first(head, 0, begin).filter(date -> {
            String before = head.substring(0, date.span().begin() - begin);
            boolean opens = OPENED.matcher(head).region(date.span().end() - begin, head.length()).lookingAt();
            return opens && others(before) <= MOST_WORDS_BESIDE && !SENTENCE_END.matcher(before).find();
        });
    }

    /** Whether the line says that this is when the article was last changed: the word stands between the date and the one before. */
    boolean isUpdate(Page page, int number, Dated date) {
        String before = page.textOf(number).substring(0, date.span().begin() - page.line(number).begin());
        int update = Spelling.fold(before).lastIndexOf(UPDATED);
        return update >= 0 && Spelling.fold(before).substring(update).chars().noneMatch(Character::isDigit);
    }

    /** What matches and is no part of longer numbers. */
    private static Pattern numbers(String pattern) {
        return Pattern.compile("(?<!\\p{Nd})" + pattern + "(?!\\p{Nd})");
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The first date of a line behind a place in it; the line begins at this place in the text. */
    private static Optional<Dated> first(String line, int from, int begin) {
        if (!mayHaveDate(line, from)) {
            return Optional.empty();
        }
        return find(DAY_NAME_YEAR, line, from, date -> day(number(date, 3), month(date, 2), number(date, 1)), begin)
                .or(() -> find(NAME_DAY_YEAR, line, from, date -> day(number(date, 3), month(date, 1), number(date, 2)), begin))
                .or(() -> find(DAY_FIRST, line, from, date -> day(number(date, 4), number(date, 3), number(date, 1)), begin))
                .or(() -> find(YEAR_FIRST, line, from, date -> day(number(date, 1), number(date, 3), number(date, 4)), begin));
    }

    /** Whether there are the four digits of a year on end, and one more: most lines have not, and patterns take their time. */
    private static boolean mayHaveDate(String line, int from) {
        int digits = 0;
        int run = 0;
        int longestRun = 0;
        for (int at = from; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            boolean isDigit = !Spelling.isPlain(line.charAt(at)) && Character.isDigit(line.codePointAt(at));
            run = isDigit ? run + 1 : 0;
            digits += isDigit ? 1 : 0;
            longestRun = Math.max(longestRun, run);
        }
        return longestRun >= DIGITS_OF_YEAR && digits > DIGITS_OF_YEAR;
    }

    private interface Reading {
        LocalDate of(MatchResult date);
    }

    private static Optional<Dated> find(Pattern pattern, String line, int from, Reading reading, int begin) {
        Matcher date = pattern.matcher(line);
        int at = from;
        while (at <= line.length() && date.find(at)) {
            at = date.end();
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
        String behind = line.substring(date.span().end() - page.line(number).begin());
        long others = others(before) + others(behind);
        boolean separated = SEPARATOR.matcher(BESIDE.matcher(before + ' ' + behind).replaceAll(" ")).find()
                || Spelling.fold(before).endsWith(" " + ON);
        String folded = Spelling.fold(before);
        boolean weekday = WEEKDAYS.contains(folded.substring(folded.lastIndexOf(' ') + 1));
        boolean last = others(behind) == 0 && others <= (weekday ? MOST_WORDS_BEFORE_WEEKDAY : MOST_WORDS_BEFORE);
        return others == 0 || last || separated && others <= MOST_WORDS_BESIDE;
    }

    /** How many words are no part of a date. */
    private static long others(String part) {
        return Arrays.stream(Spelling.fold(BESIDE.matcher(part).replaceAll(" ")).split(" "))
                .filter(word -> !word.isEmpty() && !DATE_WORDS.contains(word)).count();
    }
}
