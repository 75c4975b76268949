package org.marsad.analysis.dates;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads spans of time told from the day of the document: «الأسبوع الماضي», «هذه السنة», «الأشهر الثلاثة المقبلة», «السنوات الأخيرة»,
 * «قبل ثلاثة أيام», «منذ سنوات», «خلال أسبوعين».
 */
final class SpanReader implements ExpressionReader {

    private static final String ARTICLE = "ال";
    private static final double CLEAR = 0.9;
    private static final double LESS_CLEAR = 0.7;
    private static final double VAGUE = 0.5;
    private static final int MOST_UNITS = 500;
    private static final WordSet LAST = Cues.of("last");
    private static final WordSet LATEST = Cues.of("latest");
    private static final WordSet NEXT = Cues.of("next");
    private static final WordSet THIS = Cues.of("this");
    private static final WordSet THIS_BEFORE = Cues.of("this-before");
    private static final WordSet FEW = Cues.of("few");
    private static final WordSet AGO = Cues.of("ago");
    private static final WordSet AGO_ONLY = Cues.of("ago-only");
    private static final WordSet AHEAD = Cues.of("ahead");
    private static final WordSet WITHIN = Cues.of("within");
    private static final WordSet COUNTED_FROM = Cues.of("counted-from");
    private static final WordSet GENERAL = Spelling.foldAll("العام");
    private static final WordSet OFFICES = Cues.of("general-offices");
    private static final WordSet SAME = Cues.of("same");
    private static final WordSet EDGES = Cues.of("edge");
    private static final WordSet NOUNS = Unit.nouns();

    private final Tokens tokens;
    private final CountReader counts;
    private final MonthNames months;
    private final Clause clause;

    SpanReader(Tokens tokens, CountReader counts, MonthNames months, Clause clause) {
        this.clause = clause;
        this.tokens = tokens;
        this.counts = counts;
        this.months = months;
    }

    @Override
    public Set<String> beginnings() {
        Set<String> all = new HashSet<>(NOUNS);
        for (Set<String> more : List.of(THIS_BEFORE, AGO, AHEAD, WITHIN)) {
            all.addAll(more);
        }
        return all;
    }

    @Override
    public Optional<Expression> read(int token) {
        Optional<Expression> span = away(token);
        span = span.isPresent() ? span : single(token);
        return span.isPresent() ? span : several(token);
    }

    /** «الأسبوع الماضي», «هذه السنة», «هذا الأسبوع», of «نهاية السنة» the year. */
    private Optional<Expression> single(int token) {
        int before = tokens.particles(token, THIS_BEFORE);
        int noun = before >= 0 ? token + 1 : token;
        int particles = tokens.particles(noun, NOUNS);
        Unit unit = particles < 0 || isTitle(noun) ? null : Unit.one(withoutArticle(noun, particles));
        if (unit == null || unit.isOfClock() || unit == Unit.DAY && before >= 0) {
            return Optional.empty();
        }
        int adjective = noun + 1;
        Integer away = tokens.isOneOf(adjective, LAST) ? Integer.valueOf(-1) : tokens.isOneOf(adjective, NEXT) ? Integer.valueOf(1)
                : tokens.isOneOf(adjective, THIS) ? Integer.valueOf(0) : null;
        boolean edge = away == null && before < 0 && isOfThis(noun, unit);
        if (away == null && before < 0 && !edge) {
            return Optional.empty();
        }
        int units = away == null ? 0 : away;
        int next = away == null ? noun + 1 : adjective + 1;
        int begin = before >= 0 ? tokens.beginBehind(token, before) : tokens.beginBehind(noun, particles);
        Meaning meaning = Meaning.relative(reference -> unit.stretch(reference.day(), units, units), unit.unknown());
        return Optional.of(expression(begin, next, meaning, unit == Unit.DAY ? VAGUE : CLEAR, "unit"));
    }

    /** «الأمين العام السابق» is no year. */
    private boolean isTitle(int noun) {
        return tokens.isOneOf(noun, GENERAL) && tokens.isOneOfWithParticles(noun - 1, OFFICES);
    }

    /** «نهاية السنة», «مطلع الشهر»: of the one that runs, unless more is said of it. */
    private boolean isOfThis(int noun, Unit unit) {
        boolean whole = (unit == Unit.YEAR || unit == Unit.MONTH) && tokens.word(noun).startsWith(ARTICLE);
        boolean more = tokens.word(noun + 1).startsWith(ARTICLE) || tokens.isNumber(noun + 1) || tokens.isOneOf(noun + 1, COUNTED_FROM)
                || tokens.isOneOf(noun + 1, SAME);
        return whole && !more && tokens.isOneOfWithParticles(noun - 1, EDGES);
    }

    /** «الأسابيع الثلاثة القادمة», «السنوات الخمس الأخيرة», «العشر سنوات الماضية», «السنوات الأخيرة». */
    private Optional<Expression> several(int token) {
        Optional<CountReader.Count> before = counts.cardinal(token);
        int noun = before.map(CountReader.Count::next).orElse(token);
        int particles = tokens.particles(noun, NOUNS);
        Unit two = particles < 0 || before.isPresent() ? null : Unit.two(withoutArticle(noun, particles));
        Unit unit = two != null ? two : particles < 0 ? null : Unit.many(withoutArticle(noun, particles));
        if (unit == null || before.isEmpty() && !hasArticle(noun, particles)) {
            return Optional.empty();
        }
        int at = tokens.isOneOf(noun + 1, FEW) ? noun + 2 : noun + 1;
        Optional<CountReader.Count> count = two != null ? Optional.empty() : before.or(() -> counts.cardinal(noun + 1));
        at = before.isEmpty() && count.isPresent() ? count.get().next() : at;
        at = tokens.isOneOf(at, FEW) ? at + 1 : at;
        boolean last = tokens.isOneOf(at, LAST) || tokens.isOneOf(at, LATEST);
        if (!last && !tokens.isOneOf(at, NEXT)) {
            return Optional.empty();
        }
        int begin = before.map(CountReader.Count::begin).orElse(tokens.beginBehind(noun, particles));
        int units = two != null ? 2 : count.map(CountReader.Count::value).orElse(0);
        return Optional.of(expression(begin, at + 1, stretch(unit, units, last), units == 0 ? LESS_CLEAR : CLEAR, "units"));
    }

    private static Meaning stretch(Unit unit, int units, boolean last) {
        if (units == 0 || unit.isOfClock()) {
            return open(last);
        }
        return Meaning.relative(reference -> last ? unit.stretch(reference.day(), -units, -1) : unit.stretch(reference.day(), 1, units),
                unit.unknown() + "/" + unit.unknown());
    }

    /** Some time that ends or begins with the day of the document; the other end is unknown (EDTF: left empty). */
    private static Meaning open(boolean past) {
        return Meaning.relative(reference -> past ? "/" + reference.day() : reference.day() + "/",
                past ? "/" + Meaning.UNKNOWN_DAY : Meaning.UNKNOWN_DAY + "/");
    }

    /** «قبل ثلاثة أيام», «منذ أسبوع», «بعد شهرين», «خلال أسبوعين», «منذ سنوات». */
    private Optional<Expression> away(int token) {
        int ago = tokens.particles(token, AGO);
        int ahead = tokens.particles(token, AHEAD);
        int within = tokens.particles(token, WITHIN);
        if (ago < 0 && ahead < 0 && within < 0) {
            return Optional.empty();
        }
        int particles = Math.max(ago, Math.max(ahead, within));
        return span(token + 1).filter(span -> !isCountedFromElsewhere(span) && (ago < 0 || isAgo(token, ago, span)))
                .flatMap(span -> {
                    int begin = tokens.beginBehind(token, particles);
                    boolean alone = token == 0 && span.next == tokens.size();
                    if (within >= 0 && !alone && (span.unit.isOfClock() || !clause.isAhead(token))) {
                        return Optional.empty();
                    }
                    if (span.units == 0) {
                        return ago >= 0 ? Optional.of(expression(begin, span.next, open(true), VAGUE, "vague")) : Optional.empty();
                    }
                    Meaning meaning = within >= 0
                            ? Meaning.relative(reference -> reference.day() + "/" + span.unit.away(reference, span.units),
                                    Meaning.UNKNOWN_DAY + "/" + Meaning.UNKNOWN_DAY)
                            : Meaning.relative(reference -> span.unit.away(reference, ago >= 0 ? -span.units : span.units),
                                    span.unit.unknown());
                    return Optional.of(expression(begin, span.next, meaning, within >= 0 ? VAGUE : LESS_CLEAR, "distance"));
                });
    }

    /** «من» says «ago» only where the line has nothing before it. */
    private boolean isAgo(int token, int particles, Span span) {
        boolean sure = tokens.word(token).length() > particles && AGO_ONLY.contains(tokens.word(token).substring(particles));
        return sure || token == 0 && span.next == tokens.size();
    }

    /** «قبل يومين من الافتتاح», «سنة 2011», «شهر رمضان»: not from the day of the document. */
    private boolean isCountedFromElsewhere(Span span) {
        return tokens.isOneOfWithParticles(span.next, COUNTED_FROM) || tokens.isNumber(span.next)
                || span.unit == Unit.MONTH && tokens.isWord(span.next)
                && (tokens.isOneOf(span.next, months.firstWords()) || tokens.isOneOf(span.next, HijriReader.firstWords()));
    }

    /** So many units; none if it is not said how many. */
    private record Span(Unit unit, int units, int next) {}

    private Optional<Span> span(int token) {
        Unit two = Unit.two(tokens.word(token));
        Unit one = Unit.one(tokens.word(token));
        Unit many = Unit.many(tokens.word(token));
        if (two != null || one != null || many != null) {
            int next = tokens.isOneOf(token + 1, FEW) ? token + 2 : token + 1;
            return Optional.of(two != null ? new Span(two, 2, next) : one != null ? new Span(one, 1, next) : new Span(many, 0, next));
        }
        return counts.cardinal(token).filter(count -> count.value() <= MOST_UNITS).flatMap(count -> {
            Unit unit = Unit.many(tokens.word(count.next()));
            unit = unit == null ? Unit.one(tokens.word(count.next())) : unit;
            return unit == null ? Optional.empty() : Optional.of(new Span(unit, count.value(), count.next() + 1));
        });
    }

    private Expression expression(int begin, int next, Meaning meaning, double confidence, String rule) {
        return new Expression(begin, tokens.end(next - 1), next, meaning, confidence, rule);
    }

    private String withoutArticle(int token, int particles) {
        return Unit.withoutArticle(tokens.word(token).substring(particles), particles > 0);
    }

    private boolean hasArticle(int token, int particles) {
        return !Unit.words().contains(tokens.word(token).substring(particles));
    }
}
