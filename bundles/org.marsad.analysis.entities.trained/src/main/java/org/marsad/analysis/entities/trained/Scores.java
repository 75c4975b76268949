package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.Tagger;
import org.marsad.api.training.Training;

/** Names found against names there, as CoNLL 2002 counts them. */
final class Scores {

    private static final String ALL = "all";

    private final Map<String, Training.Score> byType = new LinkedHashMap<>();

    /** A name in a sentence: its first word, the one behind its last, and its type. */
    private record Name(int begin, int end, String type) {}

    /** What a tagger finds in sentences, by type and last of all types together. */
    static List<Training.Score> of(Tagger tagger, List<String> types, List<TaggedSentence> sentences) {
        Scores scores = new Scores();
        types.forEach(type -> scores.byType.put(type, new Training.Score(type, 0, 0, 0)));
        for (int begin = 0; begin < sentences.size(); begin += Corpus.SENTENCES) {
            List<TaggedSentence> document = sentences.subList(begin, Math.min(sentences.size(), begin + Corpus.SENTENCES));
            List<List<String>> found = tagger.tag(document.stream().map(TaggedSentence::words).toList());
            for (int i = 0; i < document.size(); i++) {
                scores.add(names(found.get(i)), names(document.get(i).tags()));
            }
        }
        List<Training.Score> all = new ArrayList<>(scores.byType.values());
        all.add(all.stream().reduce(new Training.Score(ALL, 0, 0, 0), Training.Score::plus));
        return all;
    }

    private void add(Set<Name> found, Set<Name> there) {
        byType.replaceAll((type, score) -> {
            Set<Name> right = new HashSet<>(found);
            right.retainAll(there);
            return score.plus(new Training.Score(type, count(right, type), count(found, type), count(there, type)));
        });
    }

    private static long count(Set<Name> names, String type) {
        return names.stream().filter(name -> name.type.equals(type)).count();
    }

    private static Set<Name> names(List<String> tags) {
        Set<Name> names = new HashSet<>();
        String open = "";
        int begin = 0;
        for (int i = 0; i <= tags.size(); i++) {
            String tag = i < tags.size() ? tags.get(i) : "O";
            if (!tag.equals("I-" + open)) {
                if (!open.isEmpty()) {
                    names.add(new Name(begin, i, open));
                }
                open = tag.equals("O") ? "" : tag.substring(2);
                begin = i;
            }
        }
        return names;
    }
}
