package org.marsad.evaluation.segmentation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.marsad.evaluation.FakeContainer;
import org.marsad.evaluation.Taken;

class SegmentationEvaluationTest {

    @TempDir
    private Path folder;

    private final FakeContainer container = new FakeContainer().normalizing("arabic", text -> text).matching(new PlainMatcher());
    private final SegmentationEvaluation evaluation = new SegmentationEvaluation(container);

    /** Cuts one و where what is left was counted, and finds names letter by letter. */
    private static final class PlainMatcher implements Matcher {

        @Override
        public String revision() {
            return "1";
        }

        @Override
        public NameFinder finder(Collection<String> names) {
            return new NameFinder() {
                @Override
                public List<Match> find(String text) {
                    return findAll(text);
                }

                @Override
                public List<Match> findAll(String text) {
                    List<Match> matches = new ArrayList<>();
                    for (String name : names) {
                        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                            matches.add(new Match(at, at + name.length(), at, name));
                        }
                    }
                    return matches;
                }

                @Override
                public void findAll(String text, MatchConsumer matches) {
                    List<String> list = List.copyOf(names);
                    findAll(text).forEach(match -> matches.accept(match.begin(), match.end(), match.wordBegin(),
                            list.indexOf(match.name())));
                }
            };
        }

        @Override
        public WordCut cut(String word, WordCounts counts) {
            return word.startsWith("و") && counts.count(word.substring(1)) > counts.count(word)
                    ? new WordCut(List.of("و"), word.substring(1), List.of()) : WordCut.whole(word);
        }
    }

    @BeforeEach
    void writeWords() throws Exception {
        Taken.write(folder, "words.tsv", "ومطر\tو+مطر\tمَطَر\tNOUN", "ورقة\tورقة\tوَرَقَة\tNOUN", "مطرها\tمطر+ها\tمَطَر\tNOUN",
                "مطر\tمطر\tمَطَر\tNOUN");
        Taken.write(folder, "some.counts.tsv", "مطر\t9", "ورقة\t4", "رقة\t1");
    }

    @Test
    void wordsCutExactlyAreCounted() throws Exception {
        Taken.by(evaluation, folder).says("words cut", "exact", 0.75, 4).says("words cut if none were", "exact", 0.5, 4)
                .says("words with something glued on", "exact", 0.5, 2);
    }

    @Test
    void stemsAreMeasuredWhereAStemmerIsHere() throws Exception {
        assertTrue(Taken.by(evaluation, folder).has("no stemmer is here"));
        container.stemming(word -> word.replaceAll("ها$|^و", ""));
        Taken.by(evaluation, folder).says("stem conflation", "F1", 1, 3);
        container.stemming(word -> word);
        Taken.by(evaluation, folder).says("stem conflation", "F1", 0, 3);
    }

    @Test
    void namesAreFoundInArticlesAlsoBehindParticles() throws Exception {
        Taken.write(folder, "texts/a.txt", "زار الأمن فاس وبفاس وللأمن");
        Taken.write(folder, "entities.json", "{\"seeds\": [{\"file\": \"a.txt\", \"entities\": [",
                "{\"type\": \"ORG\", \"surface\": \"الأمن\", \"start\": 4, \"end\": 9, \"canonical\": \"s\", \"level\": \"named\"},",
                "{\"type\": \"PLACE\", \"surface\": \"فاس\", \"start\": 16, \"end\": 19, "
                + "\"canonical\": \"f\", \"level\": \"named\", \"proclitic\": \"وب\"},",
                "{\"type\": \"ORG\", \"surface\": \"لأمن\", \"start\": 22, \"end\": 26, "
                + "\"canonical\": \"s\", \"level\": \"named\", \"proclitic\": \"ول\"}",
                "]}]}");
        Taken.by(evaluation, folder).says("names with something glued on", "found", 0.5, 2)
                .says("names with nothing glued on", "found", 1, 1);
    }

    @Test
    void partsThatAreNotTheWordAreNamed() throws Exception {
        Taken.write(folder, "words.tsv", "ومطر\tو+مطر\tمَطَر\tNOUN", "مطر\tو+مطر\tمَطَر\tNOUN");
        Taken.refuses(evaluation, folder, "words.tsv, line 2", "و+مطر", "are not the word");
    }

    @Test
    void withoutDataOrMatcherNothingIsMeasured(@TempDir Path empty) {
        Taken.refuses(evaluation, empty, "segmentation, lemma");
        Taken.refuses(new SegmentationEvaluation(new FakeContainer()), folder, "no matcher is here");
    }
}
