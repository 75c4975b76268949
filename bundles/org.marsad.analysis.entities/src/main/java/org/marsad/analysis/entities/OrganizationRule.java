package org.marsad.analysis.entities;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Names of organisations that open with a word for what they are: «وزارة X», «المديرية العامة لـ X», «محكمة الاستئناف بـ X»,
 * «جامعة X». How such a word goes on is a matter of its kind.
 */
final class OrganizationRule implements Rule {

    private static final Pattern JOINED = Pattern.compile("وال.{3,}");
    private static final double BY_PLACE = 0.85;
    private static final double BY_WORDS = 0.8;

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Reading reading = new Reading(passage);
        for (int token = 0; token < passage.tokens().size(); token++) {
            if (!passage.isAny(token, Role.HEAD)) {
                continue;
            }
            for (Mark mark : passage.marks(token)) {
                if (mark.is(Role.HEAD)) {
                    reading.read(mark).ifPresent(found);
                }
            }
        }
    }

    /** One passage. */
    private static final class Reading {

        private static final int MOST_JOINED = 3;
        private static final int MOST_QUOTED = 5;

        private final Passage passage;
        private final Tokens tokens;
        private final Phrases phrases;

        Reading(Passage passage) {
            this.passage = passage;
            this.tokens = passage.tokens();
            this.phrases = new Phrases(passage);
        }

        Optional<Candidate> read(Mark head) {
            int next = head.last() + 1;
            String kind = head.entry().kind();
            int last = switch (kind) {
                case "ministry" -> ministry(next);
                case "office" -> office(head);
                case "court" -> court(head);
                case "school" -> school(next);
                case "definite" -> definite(next);
                case "outlet" -> Phrases.NOTHING;
                default -> organization(next);
            };
            if (kind.equals("outlet")) {
                return outlet(head);
            }
            return last == Phrases.NOTHING ? Optional.empty() : Optional.of(candidate(head, head.begin(), tokens.end(last), kind,
                    phrases.place(last) == Phrases.NOTHING ? BY_WORDS : BY_PLACE));
        }

        /** The fields of a ministry: nouns and adjectives, joined by «و», and the country. */
        private int ministry(int next) {
            int last = phrases.nouns(next);
            for (int joined = 0; last != Phrases.NOTHING && joined < MOST_JOINED && isJoined(last + 1); joined++) {
                last = phrases.definites(last + 1);
            }
            return last;
        }

        private boolean isJoined(int token) {
            return tokens.goesOn(token) && JOINED.matcher(tokens.word(token)).matches() && !phrases.isStop(token)
                    && !passage.isAny(token, Role.ORGANIZATION, Role.HEAD, Role.TITLE, Role.PLACE, Role.GIVEN);
        }

        /** «المديرية العامة للأمن الوطني», «مديرية مراقبة التراب الوطني», «ولاية أمن مراكش». */
        private int office(Mark head) {
            int next = head.last() + 1;
            boolean complete = head.last() > head.first() && isSecurity(head);
            int last = phrases.purpose(next);
            if (last == Phrases.NOTHING) {
                last = tokens.isDefinite(head.first(), true) ? Phrases.NOTHING : phrases.nouns(next);
            }
            int place = phrases.place(last == Phrases.NOTHING ? next : last + 1);
            if (last == Phrases.NOTHING) {
                return place != Phrases.NOTHING ? place : complete && head.spelling().endsWith("للأمن") ? head.last() : Phrases.NOTHING;
            }
            return last > next || phrases.isBehindLam(next) ? last : Phrases.NOTHING;
        }

        private static boolean isSecurity(Mark head) {
            return head.spelling().contains("أمن") || head.spelling().contains("شرطة") || head.spelling().contains("درك");
        }

        /** The place of a court belongs to its name. */
        private int court(Mark head) {
            int next = head.last() + 1;
            int last = head.last();
            if (head.last() == head.first()) {
                last = phrases.nouns(next);
                if (last == Phrases.NOTHING) {
                    return phrases.place(next);
                }
            } else if (phrases.isDefinite(next)) {
                last = phrases.definites(next);
            }
            int place = phrases.place(last + 1);
            return place != Phrases.NOTHING ? place : last > head.first() ? last : Phrases.NOTHING;
        }

        private int school(int next) {
            int last = person(next);
            last = last != Phrases.NOTHING ? last : phrases.place(next);
            last = last != Phrases.NOTHING ? last : phrases.purpose(next);
            last = last != Phrases.NOTHING ? last : phrases.nouns(next);
            if (last == Phrases.NOTHING) {
                return Phrases.NOTHING;
            }
            int place = phrases.place(last + 1);
            return place != Phrases.NOTHING ? place : last;
        }

        private int person(int next) {
            Optional<Mark> given = tokens.goesOn(next) ? passage.bare(next, Role.GIVEN) : Optional.empty();
            return given.filter(name -> passage.bare(name.last() + 1, Role.ORDINAL).isPresent()).map(name -> name.last() + 1)
                    .or(() -> given.filter(name -> passage.bare(name.last() + 1, Role.GIVEN).isPresent()).map(name -> name.last() + 1))
                    .orElse(Phrases.NOTHING);
        }

        /** With the article: adjectives, and then what it is for, or the country. */
        private int definite(int next) {
            int last = next - 1;
            boolean national = false;
            while (phrases.isDefinite(last + 1) && passage.isAny(last + 1, Role.ADJECTIVE, Role.NATIONALITY)) {
                last++;
                national |= passage.isAny(last, Role.NATIONALITY);
            }
            if (last < next) {
                return Phrases.NOTHING;
            }
            int purpose = phrases.purpose(last + 1);
            if (purpose != Phrases.NOTHING) {
                return purpose;
            }
            return national && last > next ? last : Phrases.NOTHING;
        }

        /** Without the article: a place, a person's name, or words that end in an adjective names have. */
        private int organization(int next) {
            int place = passage.bare(next, Role.PLACE).isPresent() ? phrases.place(next) : Phrases.NOTHING;
            if (place != Phrases.NOTHING) {
                return place;
            }
            int named = person(next);
            if (named != Phrases.NOTHING) {
                return named;
            }
            int last = phrases.nouns(next);
            boolean proper = last > next && passage.isAny(last, Role.ADJECTIVE, Role.NATIONALITY);
            return proper ? last : Phrases.NOTHING;
        }

        /** The name in quotation marks behind a word such as «صحيفة». */
        private Optional<Candidate> outlet(Mark head) {
            int opening = head.last() + 1;
            if (tokens.opensLine(opening) || !tokens.isSign(opening, '«') && !tokens.isSign(opening, '"')) {
                return Optional.empty();
            }
            for (int token = opening + 1; token <= opening + 1 + MOST_QUOTED; token++) {
                if (token > opening + 1 && (tokens.isSign(token, '»') || tokens.isSign(token, '"'))) {
                    return Optional.of(candidate(head, tokens.begin(opening + 1), tokens.end(token - 1), "outlet", BY_WORDS));
                }
                if (!tokens.goesOn(token)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Candidate candidate(Mark head, int begin, int end, String kind, double confidence) {
            return new Candidate(Role.ORGANIZATION, begin, end, passage.words(begin, end),
                    kind.equals("definite") ? "organization" : kind, "institution", head.entry().source(), confidence);
        }
    }
}
