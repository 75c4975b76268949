package org.marsad.analysis.similarity.stories;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.analysis.similarity.store.Profile;
import org.marsad.analysis.similarity.text.FunctionWords;
import org.marsad.analysis.similarity.text.Hash;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.analysis.similarity.text.Words;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

/**
 * Says in brief what a document is about: the names in it, most frequent first, and its words without article and glued particles. Words
 * that stand in it several times come first, those of the title counted once more; of words that stand in it equally often those with the
 * smallest hashes are chosen, so that two texts with words in common have some of the chosen ones in common, too (bottom-k sampling, Cohen
 * and Kaplan 2007). Safe for use by several threads.
 */
public final class Profiler {

    /** What counts as a name. */
    public static final List<String> NAMES = List.of("entity.person", "entity.organization", "entity.place", "entity.event");

    private static final int MOST_NAMES = 16;
    /** Without article and particles. */
    private static final int SHORTEST_WORD = 3;
    /** Units of the text in which the title stands: what an article tells of is said there, in whatever words it goes on. */
    private static final int TITLE = 120;
    /** Units of the text in which the line with the date stands. */
    private static final int FIRST_LINES = 400;
    private static final String WRITTEN = "written";

    private final FunctionWords without;

    /** Leaves function words out, which are read by {@code reader}. */
    public Profiler(WordReader reader) {
        this.without = new FunctionWords(reader);
    }

    /** What a document is about. */
    public Profile profile(Entry entry, Words words) {
        List<Integer> features = new ArrayList<>(most(names(entry), MOST_NAMES));
        features.addAll(most(counts(words), Profile.MOST - features.size()));
        return new Profile(day(entry), features.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The feature that stands for a name. */
    static int name(Annotation annotation, Entry entry) {
        Value value = annotation.features().getOrDefault("link", annotation.features().get("value"));
        String name = value == null ? annotation.span().of(entry.text().orElseThrow().text()) : value.asText();
        return Hash.of(name, 0, name.length()) | 1;
    }

    /** The feature that stands for a word, in whichever form it stands. */
    static int word(Words words, int index) {
        return words.bareKey(index) & ~1;
    }

    /** Whether a feature stands for a name. */
    static boolean isName(int feature) {
        return (feature & 1) != 0;
    }

    private static Map<Integer, Integer> names(Entry entry) {
        Map<Integer, Integer> counts = new HashMap<>();
        NAMES.stream().flatMap(entry::annotations).forEach(found -> counts.merge(name(found, entry), 1, Integer::sum));
        return counts;
    }

    private Map<Integer, Integer> counts(Words words) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.bareLength(i) >= SHORTEST_WORD && !without.contains(words.key(i))) {
                counts.merge(word(words, i), words.begin(i) < TITLE ? 2 : 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<Integer> most(Map<Integer, Integer> counts, int limit) {
        Comparator<Map.Entry<Integer, Integer>> byCount = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return counts.entrySet().stream().sorted(byCount.thenComparingLong(each -> Hash.spread(each.getKey())))
                .limit(limit).map(Map.Entry::getKey).toList();
    }

    /** A day that is written in full; what the text points to («أمس») hangs on the day that is asked for. */
    private static Stream<LocalDate> written(Annotation date) {
        boolean isWritten = Optional.ofNullable(date.features().get("basis")).map(Value::asText).orElse(WRITTEN).equals(WRITTEN);
        return Optional.ofNullable(date.features().get("value")).map(Value::asText)
                .filter(value -> isWritten && value.matches("\\d{4}-\\d{2}-\\d{2}")).flatMap(Days::parse).stream();
    }

    /**
     * The day of publication; without one, the first day that is written out in the first lines, as agencies do; without that, the one
     * on which the document was first met, if it was.
     */
    static int day(Entry entry) {
        return entry.published().filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}.*")).flatMap(Days::parse)
                .or(() -> entry.annotations("time.date").filter(found -> found.span().begin() < FIRST_LINES).flatMap(Profiler::written)
                        .findFirst())
                .map(LocalDate::toEpochDay).map(Long::intValue)
                .or(() -> entry.sightings().stream().findFirst()
                        .map(first -> (int) first.seen().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay()))
                .orElse(Profile.NO_DAY);
    }
}
