package org.marsad.analysis.dates;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads seasons and decades: «صيف 2024», «الشتاء المقبل», «ثمانينيات القرن الماضي». Nobody says when a season begins, so of it the year
 * is told, as with the edges of months.
 */
final class SeasonReader implements ExpressionReader {

    private static final double CLEAR = 0.8;
    private static final int DECADE = 10;
    private static final String ARTICLE = "ال";
    private static final WordSet CENTURY = Cues.of("century");
    private static final WordSet LAST = Cues.of("last");
    private static final Map<String, Integer> FIRST_MONTHS = Cues.numbered("season");
    private static final WordSet SEASON_NAMES = WordSet.of(FIRST_MONTHS.keySet());
    private static final Map<String, Integer> DECADES = Cues.numbered("decade-name");
    private static final WordSet DECADE_NAMES = WordSet.of(DECADES.keySet());

    private final Tokens tokens;
    private final CountReader counts;
    private final YearPhraseReader years;

    SeasonReader(Tokens tokens, CountReader counts, YearPhraseReader years) {
        this.tokens = tokens;
        this.counts = counts;
        this.years = years;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(SEASON_NAMES);
        all.addAll(DECADE_NAMES);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        return season(token).or(() -> decade(token));
    }

    private Optional<Expression> season(int token) {
        int particles = tokens.particles(token, SEASON_NAMES);
        if (particles < 0) {
            return Optional.empty();
        }
        int month = FIRST_MONTHS.get(whole(token, particles, FIRST_MONTHS));
        int begin = tokens.beginBehind(token, particles);
        Integer way = Direction.at(tokens, token + 1);
        if (way != null && whole(token, particles, FIRST_MONTHS).startsWith(ARTICLE)) {
            Meaning meaning = Meaning.relative(reference -> PartialDate.ofYear(new Direction(way, false).yearOf(
                    new PartialDate(0, month, 0), reference.day())).edtf(), "XXXX");
            return Optional.of(new Expression(begin, tokens.end(token + 1), token + 2, meaning, CLEAR, "season"));
        }
        return years.read(token + 1).map(year -> new Expression(begin, year.end(), year.next(), reference -> new Meaning.Resolved(
                year.in(reference).map(found -> PartialDate.ofYear(found).edtf()).orElse("XXXX"), year.basis(), 1), CLEAR, "season"));
    }

    /** «ثمانينيات القرن الماضي»; alone it may be an age as well. */
    private Optional<Expression> decade(int token) {
        int particles = tokens.particles(token, DECADE_NAMES);
        if (particles < 0 || !tokens.isOneOfWithParticles(token + 1, CENTURY)) {
            return Optional.empty();
        }
        int decade = DECADES.get(whole(token, particles, DECADES));
        int begin = tokens.beginBehind(token, particles);
        if (tokens.isOneOf(token + 2, LAST)) {
            Meaning meaning = Meaning.relative(reference -> years(reference.day().getYear() / 100 - 1, decade), "XXXX");
            return Optional.of(new Expression(begin, tokens.end(token + 2), token + 3, meaning, CLEAR, "decade"));
        }
        return counts.read(token + 2).filter(count -> count.value() > 1 && count.value() <= 21).map(count -> new Expression(begin,
                count.end(), count.next(), Meaning.written(years(count.value() - 1, decade)), CLEAR, "decade"));
    }

    private static String years(int hundreds, int decade) {
        int first = hundreds * 100 + decade;
        return PartialDate.ofYear(first).edtf() + "/" + PartialDate.ofYear(first + DECADE - 1).edtf();
    }

    private String whole(int token, int particles, Map<String, Integer> names) {
        String name = tokens.word(token).substring(particles);
        return names.containsKey(name) ? name : "ا" + name;
    }
}
