package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names that no list has, met again: once the words around one have said what it is, it is the same elsewhere in the passage. And short
 * forms: «الحسنية» behind «حسنية أكادير», «المهرجان» behind «مهرجان تطوان», the abbreviation that stood in brackets.
 */
final class RepeatRule {

    private static final Set<String> LEARNED = Set.of("byline", "institution", "place-word");
    private static final Set<String> NAMES_WITHOUT_HEAD = Set.of("outlet", "company", "settlement", "club");
    private static final Set<String> NO_SHORT_FORM = Set.of("كاس", "بطوله", "البطوله", "دوري", "الدوري", "حرب", "جائزه", "يوم",
            "ملعب", "الملعب", "النادي", "الدوره", "دوره", "القمه", "قمه", "الموتمر", "موتمر");
    private static final double AGAIN = 0.75;
    private static final double SHORT = 0.7;
    private static final int SHORTEST = 4;
    private static final String PARTICLES = "وفبلك";

    private final Passage passage;
    private final Tokens tokens;
    /** By their words, folded: the names to look for, each once. */
    private final WordTree<Name> names = new WordTree<>();

    /** Whose name it is. */
    private record Name(Candidate of, double confidence) {}

    RepeatRule(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** The further mentions of those that were found. */
    List<Candidate> find(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (mayTeach(candidate)) {
                learn(candidate);
            }
        }
        List<Candidate> found = new ArrayList<>();
        if (!names.firstWords().isEmpty()) {
            Letters lastLetters = Letters.lastOf(names.firstWords());
            WordSet firstWords = WordSet.of(names.firstWords());
            for (int token = 0; token < tokens.size(); token++) {
                if (tokens.mayEndIn(token, lastLetters) && (mayHaveParticle(token) || firstWords.mayHave(tokens, token))) {
                    mention(token, found);
                }
            }
        }
        return found;
    }

    private boolean mayHaveParticle(int token) {
        return !tokens.isSimple(token) || PARTICLES.indexOf(Spelling.foldSimple(tokens.first(token))) >= 0;
    }

    /** Most candidates teach nothing, and their words need not be looked at. */
    private boolean mayTeach(Candidate candidate) {
        char last = passage.text().charAt(candidate.end() - 1);
        return LEARNED.contains(candidate.rule()) || candidate.kind().equals("club") || candidate.role() == Role.EVENT
                || last == '»' || last == ')';
    }

    private void learn(Candidate candidate) {
        int first = tokens.at(candidate.begin());
        int last = tokens.at(candidate.end() - 1);
        List<String> words = new ArrayList<>();
        for (int token = first; token <= last; token++) {
            words.add(token == first ? Spelling.fold(passage.text().substring(candidate.begin(), tokens.end(token))) : tokens.word(token));
        }
        if (candidate.kind().equals("organization") && passage.text().charAt(candidate.end() - 1) == '»') {
            add(words.stream().filter(word -> !word.isEmpty()).toList(), candidate, AGAIN);
        }
        if (candidate.role() == Role.ORGANIZATION && words.size() > 2 && words.get(0).startsWith("ال")
                && passage.bare(first + 1, Role.NATIONALITY).isPresent()) {
            add(List.copyOf(words.subList(0, 2)), candidate, SHORT);
        }
        boolean telling = words.size() > 1 ? words.get(0).length() > 1
                : words.get(0).length() >= SHORTEST && !words.get(0).startsWith("ال");
        if (LEARNED.contains(candidate.rule()) && NAMES_WITHOUT_HEAD.contains(candidate.kind()) && telling) {
            add(words, candidate, AGAIN);
        }
        if (candidate.role() == Role.ORGANIZATION && words.size() > 3 && passage.text().charAt(candidate.end() - 1) == ')') {
            List<String> abbreviation = words.subList(words.size() - 2, words.size() - 1);
            if (words.get(words.size() - 3).isEmpty() && abbreviation.get(0).length() > 2) {
                add(List.copyOf(abbreviation), candidate, AGAIN);
                add(List.copyOf(words.subList(0, words.size() - 3)), candidate, AGAIN);
            }
        }
        if (words.size() > 1 && (candidate.kind().equals("club") || candidate.role() == Role.EVENT && candidate.rule().equals("event"))) {
            String head = words.get(0);
            String definite = head.startsWith("ال") ? head : "ال" + head;
            if (head.length() >= SHORTEST - 1 && !NO_SHORT_FORM.contains(head) && !head.startsWith("اليوم")) {
                add(List.of(definite), candidate, SHORT);
            }
        }
    }

    private void add(List<String> words, Candidate candidate, double confidence) {
        if (words.get(0).isEmpty()) {
            return;
        }
        List<Name> alike = names.named(words);
        for (Name name : alike) {
            if (name.of.role() == candidate.role() && name.confidence >= confidence) {
                return;
            }
        }
        alike.add(new Name(candidate, confidence));
    }

    private void mention(int token, List<Candidate> found) {
        String word = tokens.word(token);
        for (int cut = 0; cut < Math.min(3, word.length() - 1); cut++) {
            add(word.substring(cut), token, tokens.begin(token) + cut, found);
            if (word.startsWith("لل", cut)) {
                add("ا" + word.substring(cut + 1), token, tokens.begin(token) + cut + 1, found);
            }
            if (PARTICLES.indexOf(word.charAt(cut)) < 0) {
                return;
            }
        }
    }

    private void add(String first, int token, int begin, List<Candidate> found) {
        names.follow(first, behind -> next(token + behind), (name, last) -> {
            if (!isOfEvent(name, token)) {
                found.add(new Candidate(name.of.role(), begin, tokens.end(token + last), name.of.value(), name.of.kind(), "again",
                        name.of.source(), name.confidence));
            }
        });
    }

    private boolean isOfEvent(Name name, int token) {
        return name.confidence == SHORT && name.of.role() != Role.EVENT && passage.isAny(token - 1, Role.EVENTHEAD);
    }

    /** The word of a token on the same line, empty for a sign; null if there is none. */
    private String next(int token) {
        return token < tokens.size() && (tokens.goesOn(token) || tokens.word(token).isEmpty()) ? tokens.word(token) : null;
    }
}
