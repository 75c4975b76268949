package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence, its words taken apart.
 *
 * @param parts  what stands in it, glued particles and pronouns as places of their own
 * @param words  by place the word it is a part of
 * @param listed by place what lists say of it, as features
 */
record Passage(List<WordForms.Part> parts, int[] words, long[][] listed) {

    private static final long[] NOTHING = {};

    int size() {
        return parts.size();
    }

    Lexeme lexeme(int at) {
        return parts.get(at).lexeme();
    }

    /** Takes the sentences of a document apart, and asks the lists for all of them at once. */
    static List<Passage> of(List<List<String>> sentences, WordForms forms, ListedNames names) {
        List<Passage> passages = new ArrayList<>(sentences.size());
        StringBuilder text = new StringBuilder();
        List<Integer> begins = new ArrayList<>();
        for (List<String> sentence : sentences) {
            passages.add(of(sentence, forms));
            for (WordForms.Part part : passages.get(passages.size() - 1).parts) {
                begins.add(text.length());
                if (part.lexeme().isCore()) {
                    text.append(part.text()).append(' ');
                }
            }
            text.append("\n\n");
        }
        long[][] listed = new long[begins.size()][];
        Arrays.fill(listed, NOTHING);
        names.mark(text.toString(), begins.stream().mapToInt(Integer::intValue).toArray(), listed);
        int at = 0;
        for (Passage passage : passages) {
            System.arraycopy(listed, at, passage.listed, 0, passage.size());
            at += passage.size();
        }
        return passages;
    }

    private static Passage of(List<String> words, WordForms forms) {
        List<WordForms.Part> parts = new ArrayList<>(words.size() + words.size() / 4);
        int[] belongsTo = new int[words.size() * 2];
        for (int word = 0; word < words.size(); word++) {
            for (WordForms.Part part : forms.parts(words.get(word))) {
                if (parts.size() == belongsTo.length) {
                    belongsTo = Arrays.copyOf(belongsTo, belongsTo.length * 2);
                }
                belongsTo[parts.size()] = word;
                parts.add(part);
            }
        }
        return new Passage(List.copyOf(parts), Arrays.copyOf(belongsTo, parts.size()), new long[parts.size()][]);
    }

    /** The place of the next word proper in a direction; -1 if there is none. */
    int core(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < size() && !lexeme(at).isCore()) {
            at += step;
        }
        return at < size() ? at : -1;
    }

    /** Whether the place is a particle in front of more of its word. */
    boolean isGluedParticle(int at) {
        return lexeme(at).role() == Lexeme.PARTICLE && at + 1 < size() && words[at + 1] == words[at];
    }

    /** Whether the place is a pronoun behind the rest of its word. */
    boolean isGluedPronoun(int at) {
        return at > 0 && words[at - 1] == words[at] && !isGluedParticle(at - 1);
    }
}
