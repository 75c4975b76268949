package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Persons whose names no list has, where the sentence says that they are persons: a name and its office in apposition, whichever comes
 * first («وقالت فلانة الفلاني، المديرة العامة»; «مدرب الفريق، فلان الفلاني، …»), and behind an office with all that belongs to it.
 */
final class AppositionRule implements Rule {

    /** The present, plurals, feminine adjectives, infinitives, what is glued: none of these is part of a name that is not known. */
    private static final Pattern NO_NAME = Pattern.compile("(س?ي|ال|لل|وال|بال|فال|كال|است|ان[تش]|مت).*"
            + "|.*(ات|ون|ين|ها|هم|ته|تها|نا|يه)|.{0,2}|[وبلفك].{5,}");
    private static final Pattern NISBA = Pattern.compile("ال.{2,}ي");
    private static final Pattern FAMILY = Pattern.compile("(بن|بو|ايت).{3,}|(او|ام|اد|بل).{4,}[^ته]");
    private static final Pattern VERB = Pattern.compile("(وا?|ف|ا|است)?.{2,}ت|و.{2,}|ا.{3}");
    private static final int LEAST = 2;
    private static final int MOST = 4;
    /** «كي» in «تشونغ كي يونغ». */
    private static final int SHORT = 2;
    private static final int REACH = 9;
    private static final double CONFIDENCE = 0.8;

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Reading reading = new Reading(passage);
        Tokens tokens = passage.tokens();
        int reach = 0;
        for (int token = 1; token < tokens.size(); token++) {
            reach = passage.isAny(token - 1, Role.TITLE) ? token - 1 + REACH : reach;
            if (tokens.isSign(token, '،') || tokens.isSign(token, ',')) {
                reading.before(token).ifPresent(found);
                reading.behind(token).ifPresent(found);
            } else if ((token <= reach || passage.isAny(token - 1, Role.NATIONALITY)) && tokens.goesOn(token)) {
                reading.afterOffice(token).ifPresent(found);
            }
        }
    }

    /** One passage. */
    private static final class Reading {

        private final Passage passage;
        private final Tokens tokens;

        Reading(Passage passage) {
            this.passage = passage;
            this.tokens = passage.tokens();
        }

        /** A name before the comma, and an office behind it. */
        Optional<Candidate> before(int comma) {
            if (!tokens.goesOn(comma + 1) || passage.bare(comma + 1, Role.TITLE).isEmpty()) {
                return Optional.empty();
            }
            int first = comma;
            while (comma - first < MOST - 1 && first > 0 && isPart(first - 1, false) && !tokens.opensLine(first - 1)) {
                first--;
            }
            while (first < comma && !isFirst(first) || first > 0 && comma - first > LEAST && isVerb(first) && !isKnown(first)) {
                first++;
            }
            boolean spoken = first > 0 && (!tokens.isWord(first - 1) || tokens.opensLine(first) || isVerb(first - 1)
                    || passage.isAny(first - 1, Role.WORD, Role.TITLE));
            return comma - first >= LEAST && spoken && isTelling(first, comma)
                    ? Optional.of(candidate(first, comma - 1)) : Optional.empty();
        }

        /** A name between two commas, and an office before the first. */
        Optional<Candidate> behind(int comma) {
            if (!hasOffice(comma)) {
                return Optional.empty();
            }
            int end = comma + 1;
            while (end - comma <= MOST && isPart(end, end == comma + 1)) {
                end++;
            }
            boolean closed = tokens.isSign(end, '،') || tokens.isSign(end, ',') || tokens.isSign(end, '.') || tokens.isSign(end, ':');
            boolean name = end - comma - 1 >= LEAST && isFirst(comma + 1) && isTelling(comma + 1, end);
            return closed && name ? Optional.of(candidate(comma + 1, end - 1)) : Optional.empty();
        }

        /** Two words that sound foreign or have a surname, behind the nation or the body that an office belongs to. */
        Optional<Candidate> afterOffice(int token) {
            if (!tokens.goesOn(token + 1) || !isForeignOrSurname(token) || !(tokens.isWord(token - 1) || tokens.isSign(token - 1, ')'))
                    || !isNation(token - 1) && !hasOffice(token) || passage.endsHere(token, Role.TITLE)) {
                return Optional.empty();
            }
            boolean surnames = passage.bare(token + 1, Role.SURNAME).isPresent()
                    && (!passage.marks(token).isEmpty() || ProperNames.soundsForeign(word(token)) && !passage.isCommon(token));
            boolean threeParts = isForeign(token) && tokens.goesOn(token + 1) && tokens.word(token + 1).length() <= SHORT
                    && tokens.goesOn(token + 2) && (passage.bare(token + 2, Role.SURNAME).isPresent() || isForeign(token + 2));
            boolean office = surnames || isForeign(token) && (passage.bare(token + 1, Role.GIVEN).filter(name -> !name.entry().byCue())
                    .isPresent() || isForeign(token + 1));
            if (!office && !threeParts) {
                return Optional.empty();
            }
            int last = office ? token + 1 : token + 2;
            while (last - token < MOST - 1 && (isForeign(last + 1) || tokens.goesOn(last + 1)
                    && passage.bare(last + 1, Role.SURNAME).isPresent())) {
                last++;
            }
            return Optional.of(candidate(token, last));
        }

        /** «كيباروتو», «فيلانوفا»: not a particle and a word. */
        private boolean isForeignAllTheSame(int token) {
            String word = tokens.word(token);
            return (word.startsWith("كي") || word.startsWith("في")) && !passage.isCommon(token)
                    && ProperNames.soundsForeign(word.substring(1));
        }

        private boolean isForeignOrSurname(int token) {
            List<Mark> marks = passage.marks(token);
            for (int at = 0; at < marks.size(); at++) {
                if (!marks.get(at).is(Role.SURNAME) || marks.get(at).glued()) {
                    return false;
                }
            }
            return !marks.isEmpty() || ProperNames.soundsForeign(word(token));
        }

        /** «الكيني إليود كيبتشوغي»: behind the nation of somebody. */
        private boolean isNation(int token) {
            return passage.mark(token, Role.NATIONALITY).isPresent() && !passage.isAny(token, Role.PLACE)
                    && tokens.word(token).contains("ال") && (!tokens.isDefinite(token - 1, true) || tokens.opensLine(token));
        }

        /** Something of it is known to be of names, or does not sound Arabic, and no more than one word says nothing. */
        private boolean isTelling(int first, int end) {
            int telling = 0;
            for (int token = first; token < end; token++) {
                String word = word(token);
                telling += isKnown(token) || NISBA.matcher(word).matches() || FAMILY.matcher(word).matches()
                        || passage.isAny(token, Role.PARTICLE) || passage.marks(token).isEmpty() && ProperNames.soundsForeign(word) ? 1 : 0;
            }
            return telling >= end - first - 1 && !hasGivenNameInside(first, end);
        }

        /** A given name that lists have opens a name of its own. */
        private boolean hasGivenNameInside(int first, int end) {
            for (int token = first + 1; token < end; token++) {
                if (passage.bare(first, Role.GIVEN).isEmpty() && passage.bare(token - 1, Role.PARTICLE).isEmpty()
                        && passage.bare(token, Role.GIVEN).filter(name -> !name.entry().byCue()).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasOffice(int token) {
            for (int before = token - 1; before >= Math.max(0, token - REACH); before--) {
                if (tokens.isSign(before, '.') || tokens.isSign(before, '،') || tokens.opensLine(before + 1)) {
                    return false;
                }
                if (passage.isAny(before, Role.TITLE)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isForeign(int token) {
            return tokens.goesOn(token) && passage.marks(token).isEmpty() && !tokens.isNumber(token)
                    && ProperNames.soundsForeign(word(token)) && (isPart(token, true) || isForeignAllTheSame(token));
        }

        /** In folded spelling, without an alif that could be taken for that of the article: «ألبيرتو». */
        private String word(int token) {
            String word = tokens.word(token);
            return tokens.opensWithHamza(token) && word.startsWith("ال") ? 'ا' + word.substring(2) : word;
        }

        private boolean isKnown(int token) {
            return passage.isAny(token, Role.GIVEN, Role.SURNAME);
        }

        private boolean isVerb(int token) {
            return tokens.isWord(token) && VERB.matcher(tokens.word(token)).matches();
        }

        private boolean isFirst(int token) {
            return isPart(token, true) && !NISBA.matcher(word(token)).matches();
        }

        private boolean isPart(int token, boolean first) {
            if (!tokens.isWord(token) || tokens.isNumber(token) || !first && tokens.opensLine(token)) {
                return false;
            }
            String word = word(token);
            if (passage.isAny(token, Role.GIVEN, Role.SURNAME, Role.PARTICLE)) {
                return !passage.isAny(token, Role.WORD) || passage.bare(token, Role.GIVEN).isPresent()
                        || !first && passage.bare(token, Role.PARTICLE).isPresent();
            }
            return passage.marks(token).isEmpty() && !passage.isCommon(token)
                    && (NISBA.matcher(word).matches() || FAMILY.matcher(word).matches() || !NO_NAME.matcher(word).matches());
        }

        private Candidate candidate(int first, int last) {
            int begin = tokens.begin(first);
            int end = tokens.end(last);
            return new Candidate(Role.PERSON, begin, end, passage.words(begin, end), "", "apposition", "", CONFIDENCE);
        }
    }
}
