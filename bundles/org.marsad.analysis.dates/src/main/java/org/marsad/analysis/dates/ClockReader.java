package org.marsad.analysis.dates;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads times of the day: «الساعة 3 و15 دقيقة عصرا», «الثالثة فجرا», «12:30», «الساعة الخامسة إلا ثلثا مساء», and from one to another. */
final class ClockReader {

    private static final int HOURS = 24;
    private static final int HALF_DAY = 12;
    private static final int MINUTES = 60;
    /** Without a part of the day, the small hours are those of the afternoon. */
    private static final int LAST_SMALL_HOUR = 6;
    private static final double CLEAR = 0.9;
    private static final double WITHOUT_PART = 0.6;
    private static final WordSet CLOCK = Cues.of("clock");
    private static final WordSet MORNING = Cues.of("morning");
    private static final WordSet EVENING = Cues.of("evening");
    private static final WordSet BEFORE_NOON = Cues.of("before-noon");
    private static final WordSet AFTER_NOON = Cues.of("after-noon");
    private static final WordSet NOON = Spelling.foldAll("الظهر الزوال");
    private static final WordSet QUARTER = Cues.of("quarter-hour");
    private static final WordSet THIRD = Cues.of("third-hour");
    private static final WordSet HALF = Cues.of("half-hour");
    private static final WordSet EXCEPT = Cues.of("except");
    private static final WordSet THIS = Cues.of("this-before");
    private static final WordSet MINUTE_WORDS = Spelling.foldAll("دقيقة دقائق");

    private final Tokens tokens;
    private final CountReader counts;

    ClockReader(Tokens tokens, CountReader counts) {
        this.tokens = tokens;
        this.counts = counts;
    }

    static Set<String> beginnings() {
        Set<String> all = new HashSet<>(CLOCK);
        all.addAll(Cues.FROM);
        return all;
    }

    /** A part of the day. */
    private enum Part { MORNING, EVENING }

    /** One time: hour and minute as said, the part of the day if said, what follows. */
    private record Time(int begin, int next, int hour, int minute, int second, Part part, boolean said) {

        LocalTime time(Part other) {
            Part half = part == null ? other : part;
            boolean afternoon = half == Part.EVENING && hour < HALF_DAY
                    || half == null && hour >= 1 && hour <= LAST_SMALL_HOUR && second < 0 && minute == 0;
            int told = half == Part.MORNING && hour == HALF_DAY && minute == 0 ? hour : afternoon ? hour + HALF_DAY : hour;
            return LocalTime.of(told % HOURS, minute, Math.max(second, 0));
        }
    }

    /** A time or a stretch of it. */
    record Hours(int begin, int end, int next, LocalTime first, LocalTime last, double confidence) {

        /** On this day, or on no day in particular if it is empty. */
        String iso(String day) {
            return last == null ? Clock.iso(day, first) : Clock.iso(day, first) + "/" + Clock.iso(day, last);
        }
    }

    /** The time, or stretch of it, at {@code token}. */
    Optional<Hours> read(int token) {
        int from = tokens.particles(token, Cues.FROM);
        return time(from >= 0 ? token + 1 : token).flatMap(first -> {
            int to = tokens.isOneOfWithParticles(first.next, Cues.TO) || tokens.isSign(first.next, "-–") ? first.next + 1 : -1;
            Optional<Time> last = to < 0 ? Optional.empty() : time(tokens.isOneOf(to, Cues.AS_FAR_AS) ? to + 1 : to);
            if (from >= 0 && last.isEmpty()) {
                return Optional.empty();
            }
            int begin = from >= 0 ? tokens.beginBehind(token, from) : first.begin;
            int next = last.map(Time::next).orElse(first.next);
            boolean clear = first.part != null || last.filter(time -> time.part != null).isPresent() || first.hour > HALF_DAY;
            return Optional.of(new Hours(begin, tokens.end(next - 1), next, first.time(last.map(Time::part).orElse(null)),
                    last.map(time -> time.time(first.part)).orElse(null), clear ? CLEAR : WITHOUT_PART));
        });
    }

    private Optional<Time> time(int token) {
        int noun = tokens.particles(token, CLOCK);
        int at = noun >= 0 ? token + 1 : token;
        int begin = noun >= 0 ? tokens.beginBehind(token, noun) : tokens.begin(at);
        return digital(begin, at).or(() -> spoken(begin, at, noun >= 0)).filter(time -> time.hour <= HOURS);
    }

    /** «12:30», «15:23:24». */
    private Optional<Time> digital(int begin, int at) {
        boolean glued = tokens.isSign(at + 1, ":") && tokens.isGlued(at + 1) && tokens.isGlued(at + 2) && tokens.digits(at + 2) == 2;
        int hour = tokens.number(at);
        int minute = tokens.number(at + 2);
        if (!tokens.isNumber(at) || tokens.digits(at) > 2 || !glued || hour >= HOURS || minute >= MINUTES
                || tokens.isGlued(at) && tokens.isSign(at - 1, ":.-/")) {
            return Optional.empty();
        }
        boolean seconds = tokens.isSign(at + 3, ":") && tokens.isGlued(at + 3) && tokens.digits(at + 4) == 2
                && tokens.number(at + 4) < MINUTES;
        int next = seconds ? at + 5 : at + 3;
        boolean joined = tokens.isSign(next, ":/") && tokens.isGlued(next) && tokens.isGlued(next + 1);
        return joined ? Optional.empty()
                : Optional.of(withPart(new Time(begin, next, hour, minute, seconds ? tokens.number(at + 4) : 0, null, true)));
    }

    /** «الساعة 3 و15 دقيقة», «الثالثة وربع بعد الظهر», «الساعة الخامسة إلا ثلثا». */
    private Optional<Time> spoken(int begin, int at, boolean noun) {
        return counts.read(at).filter(count -> count.value() <= HOURS && (noun || count.isOrdinal() && tokens.word(at).startsWith("ال")))
                .map(count -> {
                    Time hour = new Time(noun ? begin : count.begin(), count.next(), count.value(), 0, -1, null, noun);
                    return withPart(withMinutes(hour));
                }).filter(time -> time.said || time.part != null);
    }

    private Time withMinutes(Time hour) {
        boolean except = tokens.isOneOf(hour.next, EXCEPT);
        int at = except ? hour.next + 1 : tokens.isOneOf(hour.next, Cues.AND) ? hour.next + 1 : hour.next;
        if (!except && at == hour.next && !tokens.word(at).startsWith("و")) {
            return hour;
        }
        int minutes = fraction(at);
        int next = at + 1;
        if (minutes == 0) {
            Optional<CountReader.Count> count = counts.cardinal(at).filter(found -> found.value() < MINUTES);
            minutes = count.map(CountReader.Count::value).orElse(0);
            next = count.map(CountReader.Count::next).orElse(at);
            boolean named = tokens.isOneOf(next, MINUTE_WORDS);
            next = named ? next + 1 : next;
            if (!named && !except) {
                return hour;
            }
        }
        return minutes == 0 ? hour : except
                ? new Time(hour.begin, next, (hour.hour + HALF_DAY - 1) % HALF_DAY, MINUTES - minutes, -1, null, hour.said)
                : new Time(hour.begin, next, hour.hour, minutes, -1, null, hour.said);
    }

    private int fraction(int token) {
        return tokens.isOneOfWithParticles(token, QUARTER) ? 15 : tokens.isOneOfWithParticles(token, THIRD) ? 20
                : tokens.isOneOfWithParticles(token, HALF) ? 30 : 0;
    }

    private Time withPart(Time time) {
        int at = tokens.isOneOf(time.next, THIS) ? time.next + 1 : time.next;
        Part part = tokens.isOneOf(at, MORNING) ? Part.MORNING : tokens.isOneOf(at, EVENING) ? Part.EVENING : null;
        int next = at + 1;
        boolean before = tokens.isOneOf(time.next, BEFORE_NOON);
        if (before || tokens.isOneOf(time.next, AFTER_NOON)) {
            int word = time.next + 1;
            part = tokens.isOneOf(word, NOON) ? before ? Part.MORNING : Part.EVENING
                    : tokens.isOneOf(word, EVENING) ? Part.EVENING : tokens.isOneOf(word, MORNING) ? Part.MORNING : null;
            next = word + 1;
        }
        return part == null ? time
                : new Time(time.begin, next, time.hour, time.minute, Math.max(time.second, 0), part, true);
    }
}
