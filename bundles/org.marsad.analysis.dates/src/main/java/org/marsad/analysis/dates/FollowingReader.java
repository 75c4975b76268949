package org.marsad.analysis.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the day, week, month or year after the one the text has spoken of: «سنة 2019 … السنة الموالية», «الأحد 3 ماي … في اليوم التالي».
 * Where it has spoken of none near by, the one after that of the document.
 */
final class FollowingReader implements ExpressionReader {

    /** Surer than what is told from the day of the document in the same words. */
    private static final double CLEAR = 0.92;
    private static final WordSet FOLLOWING = Cues.of("following");

    private final Tokens tokens;
    private final Mentioned mentioned;

    FollowingReader(Tokens tokens, Mentioned mentioned) {
        this.tokens = tokens;
        this.mentioned = mentioned;
    }

    @Override
    public Set<String> beginnings() {
        return Unit.nouns();
    }

    @Override
    public Optional<Expression> read(int token) {
        int particles = tokens.isOneOf(token + 1, FOLLOWING) ? tokens.particles(token, Unit.nouns()) : -1;
        Unit unit = particles < 0 ? null : Unit.one(Unit.withoutArticle(tokens.word(token).substring(particles), particles > 0));
        if (unit == null || unit.isOfClock()) {
            return Optional.empty();
        }
        int begin = tokens.beginBehind(token, particles);
        Meaning meaning = reference -> {
            Optional<LocalDate> from = mentioned.near(unit, begin).or(() -> reference.map(DocumentTime::day));
            return new Meaning.Resolved(from.map(day -> unit.stretch(day, 1, 1)).orElse(unit.unknown()), Meaning.RELATIVE, 1);
        };
        return Optional.of(new Expression(begin, tokens.end(token + 1), token + 2, meaning, CLEAR, "following"));
    }
}
