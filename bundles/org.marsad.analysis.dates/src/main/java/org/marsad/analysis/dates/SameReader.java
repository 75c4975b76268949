package org.marsad.analysis.dates;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is told from the last time the text has spoken of: «في اليوم نفسه», «الشهر ذاته», «الفترة نفسها من السنة الماضية», «نفس الفترة
 * من سنة 2024».
 */
final class SameReader implements ExpressionReader {

    private static final double CLEAR = 0.8;
    private static final WordSet BEFORE = Cues.of("same-before");
    private static final WordSet BEHIND = Cues.of("same");
    private static final WordSet DAY = Cues.of("same-day");
    private static final WordSet MONTH = Cues.of("months-noun");
    private static final WordSet PERIOD = Cues.of("same-period");
    private static final WordSet ALIKE = Cues.of("alike");

    private final Tokens tokens;
    private final YearPhraseReader years;
    private final Mentioned mentioned;

    SameReader(Tokens tokens, YearPhraseReader years, Mentioned mentioned) {
        this.tokens = tokens;
        this.years = years;
        this.mentioned = mentioned;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(BEFORE);
        all.addAll(DAY);
        all.addAll(MONTH);
        all.addAll(PERIOD);
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        int before = tokens.particles(token, BEFORE);
        int noun = before >= 0 ? token + 1 : token;
        boolean period = tokens.isOneOfWithParticles(noun, PERIOD);
        boolean month = tokens.isOneOfWithParticles(noun, MONTH);
        boolean day = tokens.isOneOfWithParticles(noun, DAY);
        boolean behind = tokens.isOneOf(noun + 1, BEHIND) || period && tokens.isOneOf(noun + 1, ALIKE);
        if (!period && !month && !day || before < 0 && !behind) {
            return Optional.empty();
        }
        int next = behind ? noun + 2 : noun + 1;
        int begin = before >= 0 ? tokens.beginBehind(token, before)
                : tokens.beginBehind(noun, tokens.particles(noun, period ? PERIOD : month ? MONTH : DAY));
        Optional<YearPhraseReader.YearPhrase> year = tokens.isOneOf(next, Cues.OF) ? years.readOrThis(next) : Optional.empty();
        if (period && year.isEmpty()) {
            return Optional.empty();
        }
        int end = year.map(YearPhraseReader.YearPhrase::next).orElse(next);
        return Optional.of(new Expression(begin, tokens.end(end - 1), end, meaning(begin, period, month, year), CLEAR, "same"));
    }

    private Meaning meaning(int begin, boolean period, boolean month, Optional<YearPhraseReader.YearPhrase> year) {
        return reference -> {
            Optional<String> last = period ? mentioned.period(begin) : month ? mentioned.month() : mentioned.day();
            Optional<Integer> in = year.flatMap(phrase -> phrase.in(reference));
            String otherwise = in.map(number -> PartialDate.ofYear(number).edtf()).orElse(Meaning.UNKNOWN_DAY);
            String value = last.map(same -> in.isPresent() ? Mentioned.in(in.get(), same) : same).orElse(otherwise);
            return new Meaning.Resolved(value, Meaning.RELATIVE, 1);
        };
    }
}
