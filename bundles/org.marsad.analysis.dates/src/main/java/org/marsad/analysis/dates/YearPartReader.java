package org.marsad.analysis.dates;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads parts of years, and centuries: «الربع الأول من 2024», «النصف الثاني من السنة الجارية», «القرن العشرين». */
final class YearPartReader implements ExpressionReader {

    private static final double CLEAR = 0.95;
    private static final double CENTURY = 0.9;
    private static final int MONTHS = 12;
    private static final int LATEST_CENTURY = 22;
    private static final WordSet QUARTER = Cues.of("quarter");
    private static final WordSet THIRD = Cues.of("third");
    private static final WordSet HALF = Cues.of("half");
    private static final WordSet CENTURY_NOUN = Cues.of("century");
    private static final WordSet LAST = Cues.of("last");
    private static final WordSet LAST_PART = Cues.of("latest");

    private final Tokens tokens;
    private final CountReader counts;
    private final YearPhraseReader years;

    YearPartReader(Tokens tokens, CountReader counts, YearPhraseReader years) {
        this.tokens = tokens;
        this.counts = counts;
        this.years = years;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(QUARTER);
        all.addAll(THIRD);
        all.addAll(HALF);
        all.addAll(CENTURY_NOUN);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        Optional<Expression> part = part(token, QUARTER, 4);
        part = part.isPresent() ? part : part(token, THIRD, 3);
        part = part.isPresent() ? part : part(token, HALF, 2);
        return part.isPresent() ? part : century(token);
    }

    private Optional<Expression> part(int token, WordSet noun, int parts) {
        int particles = tokens.particles(token, noun);
        if (particles < 0) {
            return Optional.empty();
        }
        boolean last = tokens.isOneOf(token + 1, LAST_PART);
        int number = last ? parts : counts.ordinal(token + 1).map(CountReader.Count::value).orElse(0);
        int next = last ? token + 2 : counts.ordinal(token + 1).map(CountReader.Count::next).orElse(token);
        if (number < 1 || number > parts) {
            return Optional.empty();
        }
        int length = MONTHS / parts;
        return years.readOrThis(next).map(year -> new Expression(tokens.beginBehind(token, particles), year.end(), year.next(),
                Meaning.ofMonths(year, (number - 1) * length + 1, number * length), CLEAR, "part-of-year"));
    }

    /** «القرن العشرين», «القرن الماضي», «القرن 19». */
    private Optional<Expression> century(int token) {
        int particles = tokens.particles(token, CENTURY_NOUN);
        if (particles < 0) {
            return Optional.empty();
        }
        int begin = tokens.beginBehind(token, particles);
        if (tokens.isOneOf(token + 1, LAST)) {
            Meaning meaning = Meaning.relative(reference -> digits(reference.day().getYear() / 100), "XXXX");
            return Optional.of(new Expression(begin, tokens.end(token + 1), token + 2, meaning, CENTURY, "century"));
        }
        return counts.read(token + 1).filter(count -> count.value() >= 1 && count.value() <= LATEST_CENTURY)
                .map(count -> new Expression(begin, count.end(), count.next(), Meaning.written(digits(count.value())), CENTURY, "century"));
    }

    /** The years of a century as EDTF writes them: the twentieth is 19XX. */
    private static String digits(int century) {
        return (century <= 10 ? "0" : "") + (century - 1) + "XX";
    }
}
