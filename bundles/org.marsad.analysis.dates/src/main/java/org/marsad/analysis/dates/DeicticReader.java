package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads words that point from the day of the document: «أمس», «بعد غد», «هذا المساء», with the day of the week that may follow. */
final class DeicticReader implements ExpressionReader {

    private static final String TODAY = Spelling.fold("اليوم");
    private static final WordSet NOT_BEHIND = Cues.of("not-today-behind");
    private static final WordSet NOT_BEFORE = Cues.of("not-today-before");
    private static final String HIS_DAY = Spelling.fold("يومه");
    private static final WordSet SAME = Cues.of("same");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]");
    /** A week has three days before and three behind any day. */
    private static final int DAYS_EITHER_WAY = 3;
    private static final Phrases<Target> PHRASES = phrases();

    private final Tokens tokens;

    DeicticReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a phrase points to: days from the day of the document, or a part of that day. */
    private record Target(String place, double confidence) {}

    @Override
    public Set<String> beginnings() {
        return PHRASES.firstWords();
    }

    @Override
    public Optional<Expression> read(int token) {
        return PHRASES.at(tokens, token).filter(match -> !isOtherDay(token, match)).map(match -> {
            boolean weekday = tokens.isOneOf(match.next(), Cues.weekdayNames());
            int next = weekday ? match.next() + 1 : match.next();
            double confidence = weekday ? Math.max(match.meaning().confidence, 0.9) : match.meaning().confidence;
            return new Expression(match.begin(), tokens.end(next - 1), next, weekday
                    ? meaning(match.meaning().place, Cues.weekday(tokens.word(match.next()))) : meaning(match.meaning().place), confidence,
                    "deictic", match.phrase());
        });
    }

    /** «في اليوم», «اليوم العالمي»: not the day of the document. */
    private boolean isOtherDay(int token, Phrases.Match<Target> match) {
        if (match.phrase().equals(HIS_DAY) && (tokens.numeral(match.next()) != null || tokens.isNumber(match.next()))) {
            return true;
        }
        if (match.phrase().endsWith(TODAY) && tokens.isOneOf(match.next(), SAME)) {
            return true;
        }
        return match.phrase().equals(TODAY) && (tokens.isOneOf(match.next(), NOT_BEHIND) || tokens.isOneOf(token - 1, NOT_BEFORE)
                || match.begin() > tokens.begin(token) && tokens.word(token).startsWith("ب") || tokens.numeral(match.next()) != null);
    }

    /** The day of the week that is written with it counts more than the day of the document, which may be that of a copy. */
    private static Meaning meaning(String place, DayOfWeek weekday) {
        int days = NUMBER.matcher(place).matches() ? Integer.parseInt(place) : 0;
        return Meaning.relative(reference -> reference.day().plusDays(days - DAYS_EITHER_WAY).with(TemporalAdjusters.nextOrSame(weekday))
                .toString(), Meaning.UNKNOWN_DAY);
    }

    private static Meaning meaning(String place) {
        return switch (place) {
            case "now" -> Meaning.relative(DocumentTime::iso, Meaning.UNKNOWN_DAY);
            case "morning" -> part(6, 12);
            case "evening" -> part(12, 18);
            case "night" -> part(18, 24);
            default -> {
                int days = Integer.parseInt(place);
                yield Meaning.relative(reference -> reference.day().plusDays(days).toString(), Meaning.UNKNOWN_DAY);
            }
        };
    }

    private static Meaning part(int firstHour, int lastHour) {
        return Meaning.relative(reference -> {
            LocalDate day = reference.day();
            boolean midnight = lastHour == 24;
            return Clock.iso(day.toString(), LocalTime.of(firstHour, 0)) + "/"
                    + Clock.iso((midnight ? day.plusDays(1) : day).toString(), LocalTime.of(midnight ? 0 : lastHour, 0));
        }, Meaning.UNKNOWN_DAY);
    }

    private static Phrases<Target> phrases() {
        Phrases<Target> phrases = new Phrases<>();
        for (String[] line : Lists.read("deictics.tsv", 3)) {
            phrases.add(line[0], new Target(line[1], Double.parseDouble(line[2])));
        }
        return phrases;
    }
}
