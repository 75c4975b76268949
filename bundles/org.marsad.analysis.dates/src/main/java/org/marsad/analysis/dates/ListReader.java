package org.marsad.analysis.dates;

import java.util.ArrayList;
import java.util.List;

/** Reads dates that share what only the last or the first of them says: «3 و5 ماي 2024», «خلال 2022 و2023 و2024». */
final class ListReader {

    private static final int LONGEST = 31;
    private static final String COMMAS = "،,";

    private final Tokens tokens;
    private final DateReader dates;

    ListReader(Tokens tokens, DateReader dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    /** The dates of the list that begins at {@code token}, or none if there is no list. */
    List<Found> read(int token) {
        return dates.read(token).map(first -> first.date().isYearOnly() ? years(token, first) : days(token, first))
                .orElse(List.of());
    }

    /** The first is known to be a year, so the others are too; behind a comma only if a plural announced them. */
    private List<Found> years(int token, Point first) {
        boolean announced = dates.isBehindNouns(token);
        List<Found> found = new ArrayList<>();
        Point year = first.standalone() ? first : null;
        while (year != null) {
            found.add(Found.of(year));
            int at = announced || !tokens.isSign(year.next(), COMMAS) ? behindJoint(year.next()) : -1;
            year = at < 0 ? null : dates.read(at).filter(next -> next.date().isYearOnly()).orElse(null);
        }
        return found.size() > 1 ? found : List.of();
    }

    /**
     * Days wait for the month and the year that the last one says. Behind a comma a noun is only said again where the first has it:
     * in «جامعة الحسن الأول، يوم الجمعة 20 فبراير» there is one day.
     */
    private List<Found> days(int token, Point first) {
        List<Point> waiting = new ArrayList<>();
        boolean withNoun = isNoun(token);
        Point day = first;
        while (day.date().hasDay() && !day.date().hasYear() && waiting.size() < LONGEST) {
            waiting.add(day);
            int at = behindJoint(day.next());
            boolean anew = at >= 0 && !withNoun && tokens.isSign(day.next(), COMMAS) && isNoun(at);
            Point next = at < 0 || anew ? null : dates.read(at).filter(point -> point.date().hasDay()).orElse(null);
            if (next == null) {
                return completed(waiting, day);
            }
            day = next;
        }
        waiting.add(day);
        return completed(waiting, day);
    }

    private boolean isNoun(int token) {
        return tokens.isOneOfWithParticles(token, Cues.DAY_NOUN) || tokens.isOneOfWithParticles(token, Cues.weekdayNames());
    }

    private static List<Found> completed(List<Point> points, Point last) {
        if (points.size() < 2 || !last.date().hasMonth()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Point point : points) {
            PartialDate date = point.date().completedFrom(last.date());
            if (!date.exists()) {
                return List.of();
            }
            found.add(Found.of(point, date, point.direction() != null ? point.direction() : last.direction()));
        }
        return found;
    }

    /** Behind a comma or «و», which may be written to the next word; -1 if there is neither. */
    private int behindJoint(int token) {
        int at = tokens.isSign(token, COMMAS) ? token + 1 : token;
        if (tokens.isOneOf(at, Cues.AND)) {
            return at + 1;
        }
        return at > token || tokens.word(at).startsWith("و") ? at : -1;
    }
}
