package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.marsad.api.text.NameLists;
import org.marsad.api.training.TaggedSentence;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;
import org.marsad.text.arabic.ArabicSearchNormalizer;
import org.marsad.text.arabic.ArabicStemmer;

/** Sentences of a made-up press, in which the words around a name say what it is, and the services that read them. */
final class MadeUp {

    /** Lists that know nothing. */
    static final NameLists NO_LISTS = new NameLists() {
        @Override
        public String revision() {
            return "none";
        }

        @Override
        public List<Listed> find(String text) {
            return List.of();
        }
    };

    private static final List<String> GIVEN = List.of("سمير", "كمال", "نادية", "رشيد", "سعاد", "جواد");
    private static final List<String> SYLLABLES = List.of("را", "مو", "شي", "دا", "تو", "زي", "نا", "حو");
    private static final List<String> OPENERS = List.of("شركة", "جمعية", "نقابة");
    private static final List<String> VERBS = List.of("قال", "صرح", "اعلن", "اكد");

    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    static Language language() {
        ArabicMatcher matcher = new ArabicMatcher();
        return new Language(matcher, new ArabicStemmer(matcher), new ArabicNormalizer(), new ArabicSearchNormalizer(), NO_LISTS);
    }

    /** Sentences of four kinds; no surname, company or town is likely to be met twice. */
    List<TaggedSentence> sentences(int count) {
        List<TaggedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            switch (random.nextInt(4)) {
                case 0 -> add(words, tags, one(VERBS) + "/O السيد/O " + one(GIVEN) + "/B-PER ال" + name()
                        + "/I-PER ان/O العمل/O مستمر/O ./O");
                case 1 -> add(words, tags, "توقف/O العمل/O في/O مدينة/O " + name() + "/B-LOC صباح/O اليوم/O ./O");
                case 2 -> add(words, tags, "يقع/O المقر/O الجديد/O بال" + name() + "/B-LOC منذ/O سنة/O ./O");
                default -> add(words, tags, one(VERBS) + "ت/O " + one(OPENERS) + "/B-ORG " + name() + "/I-ORG عن/O توقف/O العمل/O ./O");
            }
            sentences.add(new TaggedSentence(words, tags));
        }
        return sentences;
    }

    private static void add(List<String> words, List<String> tags, String sentence) {
        for (String word : sentence.split(" ")) {
            words.add(word.substring(0, word.lastIndexOf('/')));
            tags.add(word.substring(word.lastIndexOf('/') + 1));
        }
    }

    private String name() {
        return one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES) + "ط";
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
