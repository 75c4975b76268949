package org.marsad.analysis.dates;

import java.util.Optional;

/** Reads periods: two dates and what joins them, the one completing the other. */
final class PeriodReader {

    private static final String DASHES = "-–—‐‑−";
    private static final double YEARS = 0.9;
    private static final WordSet END_OF = Cues.of("end-of");

    private final Tokens tokens;
    private final DateReader dates;

    PeriodReader(Tokens tokens, DateReader dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    /** The word that opens a period and with it decides what joins its ends. */
    private enum Opener { FROM, BETWEEN, NONE }

    /** The period that begins at {@code token}. */
    Optional<Found> read(int token) {
        int between = tokens.particles(token, Cues.BETWEEN);
        if (between >= 0) {
            return period(Opener.BETWEEN, tokens.beginBehind(token, between), token + 1);
        }
        int what = tokens.particles(token, Cues.WHAT);
        if (what >= 0 && tokens.isOneOf(token + 1, Cues.BETWEEN_ONLY)) {
            return period(Opener.BETWEEN, tokens.beginBehind(token, what), token + 2);
        }
        int from = tokens.particles(token, Cues.FROM);
        if (from >= 0) {
            return period(Opener.FROM, tokens.beginBehind(token, from), token + 1);
        }
        Optional<Found> period = monthFirst(token);
        return period.isPresent() ? period : period(Opener.NONE, -1, token);
    }

    private Optional<Found> period(Opener opener, int begin, int token) {
        boolean years = opener != Opener.NONE && tokens.isOneOf(token, Cues.YEAR_NOUNS);
        int first = years || opener != Opener.NONE && tokens.isOneOf(token, Cues.TWO_OF) ? token + 1 : token;
        Optional<Point> from = end(years, first);
        int second = from.isEmpty() ? -1 : behindJoint(from.get().next(), opener);
        Optional<Point> to = second < 0 ? Optional.empty() : end(years, second);
        return to.isEmpty() || !isSound(opener, first, from.get(), to.get()) ? Optional.empty()
                : complete(begin < 0 ? from.get().begin() : begin, from.get(), to.get());
    }

    /** What may be one end of a period: a year where a plural has announced years, else any date. */
    private Optional<Point> end(boolean years, int token) {
        return years ? dates.readYear(token) : dates.read(token);
    }

    /** The token behind what joins the two ends of a period, or -1 if nothing does. */
    private int behindJoint(int token, Opener opener) {
        if (tokens.isSign(token, DASHES)) {
            return token + 1;
        }
        if (opener == Opener.BETWEEN) {
            return behindAnd(token);
        }
        if (tokens.isOneOfWithParticles(token, Cues.TO)) {
            return behindPart(tokens.isOneOf(token + 1, Cues.AS_FAR_AS) ? token + 2 : token + 1);
        }
        return opener == Opener.NONE && tokens.isSign(token, "/") ? token + 1 : -1;
    }

    /** «إلى متم شتنبر», «إلى نهاية 2025»: whole months and years are meant without the word, too. */
    private int behindPart(int token) {
        return tokens.isOneOf(token, END_OF) ? token + 1 : token;
    }

    /** Behind «و», which may be written to a number or to a word: «3 و5 ماي», «يناير ومارس». */
    private int behindAnd(int token) {
        if (tokens.isOneOf(token, Cues.AND)) {
            return token + 1;
        }
        return tokens.word(token).startsWith("و") ? token : -1;
    }

    /** Whether these two, written so, are the ends of a period and not numbers that look like it. */
    private boolean isSound(Opener opener, int token, Point from, Point to) {
        boolean slash = tokens.isSign(from.next(), "/");
        if (slash) {
            return isSchoolYear(from.date(), to.date()) && !dates.isJoined(token, to.next() - 1);
        }
        if (opener == Opener.NONE && to.date().isDayOnly()) {
            return false;
        }
        boolean bareYears = from.date().isYearOnly() && to.date().isYearOnly() && !from.standalone() && !to.standalone();
        boolean dash = tokens.isSign(from.next(), DASHES);
        return !bareYears || (opener != Opener.NONE || dash) && !dates.isJoined(token, to.next() - 1)
                && !tokens.isOneOf(token - 1, Cues.SERIAL);
    }

    private static boolean isSchoolYear(PartialDate from, PartialDate to) {
        return from.isYearOnly() && to.isYearOnly() && to.year() == from.year() + 1;
    }

    private static Optional<Found> complete(int begin, Point from, Point to) {
        PartialDate first = from.date().completedFrom(to.date());
        PartialDate last = to.date().completedFrom(from.date());
        if (first.month() > last.month() && first.year() == last.year() && first.hasYear()) {
            first = from.date().hasYear() ? first : first.withYear(first.year() - 1);
            last = to.date().hasYear() ? last : last.withYear(last.year() + 1);
        }
        boolean sound = first.isAsPreciseAs(last) && first.exists() && last.exists()
                && (first.hasYear() || first.hasDay() || to.direction() != null);
        boolean ordered = first.compareTo(last) < 0 || !first.hasYear() && first.month() != last.month();
        if (!sound || !ordered) {
            return Optional.empty();
        }
        double confidence = first.isYearOnly() ? YEARS : to.confidence();
        Direction direction = first.hasYear() ? null : to.direction();
        return Optional.of(new Found(begin, to.end(), to.next(), first, last, from.weekday(), confidence, direction));
    }

    /** «يوليو 13-15». */
    private Optional<Found> monthFirst(int token) {
        if (!tokens.isWord(token) || !tokens.isNumber(token + 1) || !tokens.isSign(token + 2, DASHES)) {
            return Optional.empty();
        }
        return dates.read(token).filter(month -> !month.standalone() && month.date().hasMonth())
                .flatMap(month -> dates.read(token + 1).filter(from -> from.date().isDayOnly())
                        .flatMap(from -> dates.read(token + 3).filter(to -> to.date().isDayOnly())
                                .flatMap(to -> withMonth(month, from, to))));
    }

    private static Optional<Found> withMonth(Point month, Point from, Point to) {
        PartialDate last = to.date().completedFrom(month.date());
        return complete(month.begin(), from,
                new Point(to.begin(), to.end(), to.next(), last, null, to.confidence(), true));
    }
}
