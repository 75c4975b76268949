package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Events that open with a word for what they are and have a number, or belong to somebody or some place, or are about something: «الدورة 93
 * للجمعية العامة للإنتربول», «المهرجان الوطني للفيلم», «قمة الدوحة», «مهرجان تطوان لسينما البحر الأبيض المتوسط».
 */
final class EventRule implements Rule {

    private static final double CONFIDENCE = 0.75;
    private static final int MOST_ATTRIBUTES = 6;
    /** What these are called is mostly what they are about: «منتدى الأعمال», «كأس العرش». */
    private static final String GATHERING = "gathering";
    private static final Set<String> TIMES = Set.of("السابقه", "الماضيه", "المقبله", "الحاليه", "القادمه", "الاخيره", "الجاريه", "الرئيسيه",
            "الافتتاحيه", "الختاميه", "المشتركه");

    private static final Set<String> ABOUT = Set.of("حول", "بشان", "المعني", "المعنيه", "الخاص", "الخاصه");
    /** «الوقاية من الجنوح», «الجنوح لدى القاصرين». */
    private static final Set<String> SUBJECTS = Set.of("من", "لدي", "عبر", "ضد", "بين");

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Phrases phrases = new Phrases(passage);
        Complement complement = new Complement(passage, phrases);
        for (int token = 0; token < passage.tokens().size(); token++) {
            if (!passage.isAny(token, Role.EVENTHEAD)) {
                continue;
            }
            passage.mark(token, Role.EVENTHEAD).ifPresent(head -> last(passage, phrases, complement, head).ifPresent(last -> {
                int end = passage.tokens().end(last);
                found.accept(new Candidate(Role.EVENT, head.begin(), end, passage.words(head.begin(), end), "event", "event",
                        head.entry().source(), CONFIDENCE));
            }));
        }
    }

    private static Optional<Integer> last(Passage passage, Phrases phrases, Complement complement, Mark head) {
        Tokens tokens = passage.tokens();
        int last = head.last();
        boolean counted = false;
        boolean described = head.last() > head.first();
        while (last - head.last() < MOST_ATTRIBUTES && tokens.goesOn(last + 1) && !TIMES.contains(tokens.word(last + 1))) {
            int next = last + 1;
            boolean number = tokens.isNumber(next) && !isCounted(passage, next + 1) || passage.isAny(next, Role.ORDINAL);
            boolean adjective = complement.adjectives(last) > last;
            if (!number && !adjective) {
                break;
            }
            counted |= number;
            described |= adjective && !number;
            last = next;
        }
        int quoted = new ProperNames(passage, phrases).quoted(last + 1);
        if (quoted != Phrases.NOTHING && !head.spelling().startsWith("ال")) {
            return Optional.of(quoted);
        }
        int owner = owner(passage, last + 1);
        if (owner != Phrases.NOTHING) {
            int purpose = isSport(tokens, owner + 1) ? Phrases.NOTHING : complement.purpose(owner + 1);
            return Optional.of(purpose == Phrases.NOTHING ? complement.adjectives(owner) : purpose);
        }
        int purpose = isSport(tokens, last + 1) && described ? Phrases.NOTHING : complement.purpose(last + 1);
        if (purpose != Phrases.NOTHING && (counted || described)) {
            int more = passage.isAny(last + 1, Role.EVENTHEAD) ? complement.purpose(purpose + 1) : Phrases.NOTHING;
            return Optional.of(Math.max(purpose, more));
        }
        int about = (described || counted) && tokens.isDefinite(head.first(), true) ? about(tokens, complement, last + 1) : Phrases.NOTHING;
        if (about != Phrases.NOTHING) {
            return Optional.of(about);
        }
        boolean indefinite = !tokens.isDefinite(head.first(), true) && last == head.last() && head.entry().kind().equals(GATHERING);
        int subject = indefinite ? complement.chain(last + 1) : Phrases.NOTHING;
        if (subject != Phrases.NOTHING && !TIMES.contains(tokens.word(last + 1))) {
            return Optional.of(subject);
        }
        return counted && last > head.last() && !isRound(passage, last + 1) ? Optional.of(last) : Optional.empty();
    }

    /** «حول الوقاية من الجنوح لدى القاصرين»: what it is about. */
    private static int about(Tokens tokens, Complement complement, int token) {
        if (!tokens.goesOn(token) || !ABOUT.contains(tokens.word(token))) {
            return Phrases.NOTHING;
        }
        int last = complement.chain(token + 1);
        int more = last != Phrases.NOTHING && tokens.goesOn(last + 1) && SUBJECTS.contains(tokens.word(last + 1))
                ? complement.chain(last + 2) : Phrases.NOTHING;
        int further = more != Phrases.NOTHING && tokens.goesOn(more + 1) && SUBJECTS.contains(tokens.word(more + 1))
                ? complement.chain(more + 2) : Phrases.NOTHING;
        return Math.max(last, Math.max(more, further));
    }

    /** «القمة 40 مترا»: what is counted, in the accusative. */
    private static boolean isCounted(Passage passage, int token) {
        return passage.tokens().goesOn(token) && passage.tokens().last(token) == 'ا';
    }

    /** «الدورة الثامنة من البطولة» is a day of matches. */
    private static boolean isRound(Passage passage, int token) {
        return passage.tokens().word(token).equals("من") && passage.isAny(token + 1, Role.EVENT, Role.EVENTHEAD);
    }

    /** «لكرة القدم» says what is played, and does not belong to the name of a cup. */
    private static boolean isSport(Tokens tokens, int token) {
        return tokens.word(token).equals("لكره");
    }

    /** The organisation or place whose event it is, nothing or ل before it. */
    private static int owner(Passage passage, int token) {
        if (!passage.tokens().goesOn(token)) {
            return Phrases.NOTHING;
        }
        List<Mark> owners = passage.marks(token).stream().filter(mark -> mark.is(Role.ORGANIZATION) || mark.is(Role.EVENT)
                || mark.is(Role.PLACE) && !mark.glued() && !mark.entry().byCue())
                .filter(mark -> !mark.glued() || passage.text().charAt(mark.begin() - 1) == 'ل').toList();
        return owners.isEmpty() ? Phrases.NOTHING : owners.get(0).last();
    }
}
