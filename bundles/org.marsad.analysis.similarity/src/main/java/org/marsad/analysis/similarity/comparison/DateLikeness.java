package org.marsad.analysis.similarity.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.analysis.similarity.stories.Days;
import org.marsad.api.similarity.SourceComparison.Kind;

/**
 * How much speaks for it that two dates of two documents are of one thing: the event that the words near by name, and words around both in
 * common. Different days need a role that each document gives one day only, and that neither document speaks of the other day.
 */
final class DateLikeness implements Likeness {

    private static final String WRITTEN = "written";
    private static final double HALF = 0.5;
    private static final double THIRD = 1.0 / 3;
    private static final double FIFTH = 0.2;
    private static final int FEW = 3;
    private static final double ROLE = 2;
    /** Two papers are rarely further apart on the day of an event. */
    private static final int DAYS = 7;
    private static final int MONTH_OF_DAYS = 31;
    private static final int YEAR_OF_DAYS = 366;
    private static final int DAY = "2025-11-24".length();
    private static final int YEAR = "2025".length();
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    /** What is said of many days in the news of one event. */
    private static final Set<String> OFTEN = Set.of("start", "end", "deadline", "statement", "decision", "departure", "arrival", "hearing",
            "conference", "results", "resumption", "appointment", "protest");

    /** What happens on one day, and is what an event is. */
    private static final Set<String> HAPPENINGS = Set.of("disaster", "crime", "wedding", "ceremony", "contest", "death", "arrest", "burial",
            "ruling", "signing", "opening", "escape", "vote");
    /** Of what went on before the news there is mostly one beginning. */
    private static final Set<String> BEGUN = Set.of("start", "founding", "birth", "building", "opening");
    private static final Set<String> BOUNDS = Set.of("end", "deadline");

    private final Telling first;
    private final Telling second;
    private final boolean areOneEvent;
    private final Map<Said, Optional<Moment>> moments = new IdentityHashMap<>();

    /** Of dates of two documents. */
    DateLikeness(Telling first, Telling second, boolean areOneEvent) {
        this.first = first;
        this.second = second;
        this.areOneEvent = areOneEvent;
    }

    @Override
    public double of(Said one, Said other) {
        boolean isSameRole = one.sense().isSameRole(other.sense());
        double near = one.closeness(other) + (isSameRole ? ROLE : 0);
        if (one.value().equals(other.value())) {
            return SAME + 1 + near;
        }
        if (isSame(one, other)) {
            return isSameRole ? SAME + near : NONE;
        }
        boolean differ = areOfOneMoment(one, other) || isSameRole && areOfOneRole(one, other)
                || !one.sense().isOtherRole(other.sense()) && (areOnlyDays(one, other) || areMainDays(one, other));
        boolean isElsewhere = first.isOtherPlace(one, second, other);
        return areOneEvent && (differ && !isElsewhere || areOnlyPlanned(one, other)) ? 1 + near : NONE;
    }

    @Override
    public boolean isRepeated(Said one, Said other) {
        return one.value().equals(other.value());
    }

    /** Whether both can be right: the same day or year, or one says the time of the day, the day of the year, and the other does not. */
    static boolean isSame(Said one, Said other) {
        return one.value().equals(other.value()) || isFiner(one.value(), other.value()) || isFiner(other.value(), one.value());
    }

    private static boolean isFiner(String fine, String coarse) {
        boolean isCut = fine.startsWith(coarse) && fine.length() > coarse.length()
                && (fine.charAt(coarse.length()) == '-' || fine.charAt(coarse.length()) == 'T');
        return isCut && coarse.length() >= YEAR && !fine.contains("/");
    }

    private boolean areOfOneRole(Said one, Said other) {
        boolean isDated = isWritten(one) && isWritten(other) && BEGUN.contains(one.sense().role());
        boolean areDays = isKnownDay(one, first) && isKnownDay(other, second) && apart(one, other) <= (isDated ? MONTH_OF_DAYS : DAYS);
        boolean arePeriods = isPeriod(one) && isPeriod(other) && one.value().length() == other.value().length();
        boolean arePlanned = arePeriods && isPlanned(one, first) && isPlanned(other, second);
        boolean isTold = arePlanned || (areDays || one.value().length() > YEAR) && !OFTEN.contains(one.sense().role())
                || areDays && isDated && isPast(one, first) && isPast(other, second)
                || one.common(other) >= 2 && one.closeness(other) >= FIFTH;
        return (areDays || arePeriods) && isTold
                && !Moment.areTwo(moment(one), moment(other)) && isOnly(one, first) && isOnly(other, second)
                && isNowhere(one, second) && isNowhere(other, first);
    }

    /** Each is the only day that has been of which its document speaks, in words like those of the other. */
    private boolean areOnlyDays(Said one, Said other) {
        boolean areDays = isPast(one, first) && isPast(other, second) && apart(one, other) <= DAYS;
        return areDays && one.common(other) >= 2
                && !Moment.areTwo(moment(one), moment(other)) && isOnlyPast(one, first) && isOnlyPast(other, second);
    }

    /** The first day of which each document speaks, which is mostly that of its event: papers are rarely more than a day apart on it. */
    private boolean areMainDays(Said one, Said other) {
        boolean isHappening = isHappening(one) && isHappening(other)
                && (one.sense().isSameRole(other.sense()) || one.common(other) >= 1 || !isUntold(one) || !isUntold(other));
        return isHappening && isPast(one, first) && isPast(other, second) && apart(one, other) <= 1
                && isFirst(one, first) && isFirst(other, second) && !Moment.areTwo(moment(one), moment(other))
                && isNowhere(one, second) && isNowhere(other, first);
    }

    private static boolean isUntold(Said date) {
        return date.sense().role().isEmpty();
    }

    private static boolean isHappening(Said date) {
        return isUntold(date) || HAPPENINGS.contains(date.sense().role());
    }

    /** Whether no other day stands before it, but for the line that says when the document was published. */
    private static boolean isFirst(Said date, Telling document) {
        return document.said(Kind.DATE).stream().filter(said -> said.annotation().span().begin() < date.annotation().span().begin())
                .filter(said -> isKnownDay(said, document) && !said.value().contains("T"))
                .allMatch(said -> isSame(said, date));
    }

    /** The only day still to come of which each speaks as the end, or the bound, of something. */
    private boolean areOnlyPlanned(Said one, Said other) {
        boolean isSame = one.sense().isSameRole(other.sense()) || one.common(other) >= 1 && !one.sense().isOtherRole(other.sense());
        boolean areBounds = BOUNDS.contains(one.sense().role()) && BOUNDS.contains(other.sense().role());
        return (isSame || areBounds) && isPlannedDay(one, first) && isPlannedDay(other, second) && apart(one, other) <= YEAR_OF_DAYS
                && !Moment.areTwo(moment(one), moment(other)) && isOnlyPlanned(one, first) && isOnlyPlanned(other, second);
    }

    private static boolean isPlannedDay(Said date, Telling document) {
        Optional<LocalDate> day = isWritten(date) && isKnownDay(date, document) ? Days.parse(day(date)) : Optional.empty();
        return day.isPresent() && document.day().filter(day.get()::isAfter).isPresent();
    }

    private static boolean isOnlyPlanned(Said date, Telling document) {
        return document.said(Kind.DATE).stream().filter(said -> isPlannedDay(said, document)).allMatch(said -> isSame(said, date));
    }

    /** Whether month and day stand there, as in «4 نوفمبر» and not in «الثلاثاء المقبل». */
    private static boolean isWritten(Said date) {
        return !date.feature("basis").orElse(WRITTEN).equals("relative") || date.text().chars().anyMatch(Character::isDigit);
    }

    private static boolean isOnlyPast(Said date, Telling document) {
        return document.said(Kind.DATE).stream().filter(said -> isPast(said, document)).allMatch(said -> isSame(said, date));
    }

    private static boolean isPast(Said date, Telling document) {
        Optional<LocalDate> day = isKnownDay(date, document) ? Days.parse(day(date)) : Optional.empty();
        boolean isHour = date.text().chars().noneMatch(Character::isLetter);
        return !isHour && day.isPresent() && document.day().isPresent() && !day.get().isAfter(document.day().get());
    }

    /** The only day, or year or month, that the document gives this role. */
    private static boolean isOnly(Said date, Telling document) {
        return document.said(Kind.DATE).stream().filter(said -> said.sense().isSameRole(date.sense()))
                .filter(said -> isPeriod(said) == isPeriod(date) && !said.value().contains("/")).allMatch(said -> isSame(said, date));
    }

    private static boolean isNowhere(Said date, Telling document) {
        return document.said(Kind.DATE).stream().noneMatch(said -> said.value().startsWith(date.value()));
    }

    private static long apart(Said one, Said other) {
        Optional<LocalDate> day = Days.parse(day(one));
        Optional<LocalDate> second = Days.parse(day(other));
        return day.isPresent() && second.isPresent() ? Math.abs(ChronoUnit.DAYS.between(day.get(), second.get())) : Long.MAX_VALUE;
    }

    /** Both say when the same began, ended or happened; of the rest of the sentences the more must be alike the less they say so. */
    private boolean areOfOneMoment(Said one, Said other) {
        Optional<Moment> moment = moment(one);
        boolean isSame = moment.equals(moment(other));
        boolean areYears = isYear(one) && isYear(other) && moment.filter(Moment.BORN::equals).isPresent();
        if (!isSame || !areYears && !(isWrittenDay(one) && isWrittenDay(other))) {
            return false;
        }
        return moment.isPresent() && one.common(other) >= 2 && one.closeness(other) >= THIRD
                || one.common(other) >= FEW && one.closeness(other) >= HALF;
    }

    /** Read once for each date, though it is compared with many. */
    private Optional<Moment> moment(Said date) {
        return moments.computeIfAbsent(date, Moment::of);
    }

    /** A year or month still to come: of an event there is mostly one by which it is to begin, and one by which it is to end. */
    private static boolean isPlanned(Said said, Telling document) {
        return document.day().filter(day -> said.value().compareTo(day.toString()) > 0).isPresent();
    }

    /** A year, or a month of one. */
    private static boolean isPeriod(Said said) {
        return isYear(said) || MONTH.matcher(said.value()).matches();
    }

    private static boolean isYear(Said said) {
        return said.value().length() == YEAR && said.value().chars().allMatch(Character::isDigit);
    }

    /** A day that the text writes; one that it points to ("on Thursday") hangs on what the day of the document was taken for. */
    private static boolean isWrittenDay(Said said) {
        return said.feature("basis").orElse(WRITTEN).equals(WRITTEN) && said.value().length() == DAY
                && Days.parse(said.value()).isPresent();
    }

    /** A day that the text writes, or points to from the day on which it says it was published. */
    private static boolean isKnownDay(Said said, Telling document) {
        boolean isWritten = said.feature("basis").orElse(WRITTEN).equals(WRITTEN);
        return (isWritten || document.day().isPresent()) && !said.value().contains("/") && Days.parse(day(said)).isPresent();
    }

    private static String day(Said said) {
        return said.value().substring(0, Math.min(DAY, said.value().length()));
    }
}
