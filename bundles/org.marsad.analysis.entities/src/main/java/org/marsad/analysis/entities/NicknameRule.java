package org.marsad.analysis.entities;

import java.util.function.Consumer;

/** Names between marks by which a person is known: «يلقب بـ«الروبيو»», «المدعو «ولد الحاجة»». */
final class NicknameRule implements Rule {

    private static final WordSet KNOWN_AS = WordSet.of("يلقب", "الملقب", "والملقب", "ملقب", "يدعي", "المدعو", "للمدعو", "بالمدعو", "المكني",
            "يكني", "المسمي");
    private static final String OPENING = "«\"“";
    private static final String CLOSING = "»\"”";
    private static final int MOST_WORDS = 3;
    private static final double CONFIDENCE = 0.7;

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Tokens tokens = passage.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            if (KNOWN_AS.has(tokens, token)) {
                int opening = tokens.isWord(token + 1) && tokens.word(token + 1).length() == 1 ? token + 2 : token + 1;
                read(passage, opening, found);
            }
        }
    }

    private static void read(Passage passage, int opening, Consumer<Candidate> found) {
        Tokens tokens = passage.tokens();
        int last = opening;
        while (last - opening < MOST_WORDS && tokens.goesOn(last + 1) && !tokens.isNumber(last + 1)) {
            last++;
        }
        if (last > opening && isOneOf(tokens, opening, OPENING) && isOneOf(tokens, last + 1, CLOSING)) {
            int begin = tokens.begin(opening + 1);
            int end = tokens.end(last);
            found.accept(new Candidate(Role.PERSON, begin, end, passage.words(begin, end), "", "nickname", "", CONFIDENCE));
        }
    }

    private static boolean isOneOf(Tokens tokens, int token, String signs) {
        return token < tokens.size() && !tokens.isWord(token) && signs.indexOf(tokens.first(token)) >= 0;
    }
}
