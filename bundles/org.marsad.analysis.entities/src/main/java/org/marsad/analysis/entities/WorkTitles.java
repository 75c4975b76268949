package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * Titles of works between marks, «رسائل إلى تازمامارت» behind «فيلم»: names inside them are words of a title and nothing that is spoken
 * of.
 */
final class WorkTitles {

    private static final WordSet WORKS = WordSet.of("فيلم", "الفيلم", "لفيلم", "بفيلم", "وفيلم", "فيلمه", "فيلمها", "شريط", "الشريط",
            "شريطه",
            "روايه", "الروايه", "روايته", "روايتها", "مسرحيه", "المسرحيه", "مسرحيته", "مسرحيتها", "اغنيه", "الاغنيه", "اغنيته", "اغنيتها",
            "ديوان", "ديوانه", "ديوانها", "كتاب", "كتابه", "كتابها", "مسلسل", "المسلسل", "لمسلسل", "قصيده", "قصيدته", "البوم", "البومه",
            "الوثايقي", "وثايقي", "لوحه", "لوحته", "معرض", "المعرض", "معرضه", "معرضها", "الطويل", "القصير", "بعنوان", "عنوان");
    private static final String OPENING = "«\"“";
    private static final String CLOSING = "»\"”";
    private static final int LONGEST = 14;

    private WorkTitles() {
    }

    /** The candidates that do not lie between such marks. */
    static List<Candidate> without(Passage passage, List<Candidate> candidates) {
        List<int[]> titles = titles(passage);
        if (titles.isEmpty()) {
            return candidates;
        }
        List<Candidate> others = new ArrayList<>(candidates);
        others.removeIf(candidate -> titles.stream().anyMatch(title -> candidate.begin() >= title[0] && candidate.end() <= title[1]));
        return others;
    }

    /** Begin and end of each. */
    private static List<int[]> titles(Passage passage) {
        Tokens tokens = passage.tokens();
        List<int[]> titles = new ArrayList<>();
        for (int token = 1; token < tokens.size(); token++) {
            if (!tokens.isWord(token) && OPENING.indexOf(tokens.first(token)) >= 0 && WORKS.has(tokens, token - 1)) {
                int close = token + 1;
                while (close < tokens.size() && close - token <= LONGEST && !isClosing(tokens, close) && !tokens.opensLine(close)) {
                    close++;
                }
                if (close < tokens.size() && isClosing(tokens, close)) {
                    titles.add(new int[] {tokens.end(token), tokens.begin(close)});
                }
            }
        }
        return titles;
    }

    private static boolean isClosing(Tokens tokens, int token) {
        return !tokens.isWord(token) && CLOSING.indexOf(tokens.first(token)) >= 0;
    }
}
