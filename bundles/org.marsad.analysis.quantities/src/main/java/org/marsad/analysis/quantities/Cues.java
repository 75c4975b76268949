package org.marsad.analysis.quantities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words around a number that say how it is meant, from the list {@code cues.tsv}; in folded spelling. */
final class Cues {

    /** «وأكثر من», «فيتجاوز», «بأزيد من». */
    private static final String GLUED = "وفب";
    private static final Map<String, Set<String>> LISTS = read();
    /** By the names of lists, the last words of what they list. */
    private static final Map<String, Set<String>> LAST_WORDS = lastWords();
    private static final int LONGEST = 4;
    private static final Set<String> PRONOUNS = Set.of("ه", "ها", "هم", "هن", "هما");

    private Cues() {
    }

    /** Whether the folded word is listed under this name. */
    static boolean is(String name, String word) {
        return LISTS.get(name).contains(word);
    }

    /** The folded words that are listed under this name. */
    static Set<String> all(String name) {
        return LISTS.get(name);
    }

    /** Which of these lists has the words that end before {@code place}, one to four of them; the most words count («لا يتجاوز»). */
    static Optional<String> before(Surroundings words, int place, String... names) {
        Optional<String> found = Optional.empty();
        String phrase = "";
        int at = place;
        for (int count = 0; count < LONGEST; count++) {
            Optional<Surroundings.Word> word = words.before(at);
            if (word.isEmpty()) {
                return found;
            }
            if (count == 0 && !mayEnd(word.get().folded(), names) && !isMeasured(word.get().folded())) {
                return Optional.empty();
            }
            at = word.get().begin();
            if (isMeasured(word.get().folded())) {
                continue;
            }
            phrase = phrase.isEmpty() ? word.get().folded() : word.get().folded() + " " + phrase;
            for (String name : names) {
                if (is(name, phrase) || isGlued(phrase) && is(name, phrase.substring(1))) {
                    found = Optional.of(name);
                }
            }
        }
        return found;
    }

    /** «يزيد طولها على»: what is measured may stand within. */
    private static boolean isMeasured(String word) {
        return PRONOUNS.stream().anyMatch(pronoun -> word.endsWith(pronoun)
                && is("measured", word.substring(0, word.length() - pronoun.length())));
    }

    /** Whether something on one of these lists ends with the word, which «و» may be written to. */
    private static boolean isGlued(String words) {
        return words.length() > 1 && GLUED.indexOf(words.charAt(0)) >= 0;
    }

    private static boolean mayEnd(String word, String... names) {
        for (String name : names) {
            Set<String> last = LAST_WORDS.get(name);
            if (last.contains(word) || isGlued(word) && last.contains(word.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> lastWords() {
        Map<String, Set<String>> words = new HashMap<>();
        LISTS.forEach((name, phrases) -> words.put(name, phrases.stream().map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
                .collect(Collectors.toUnmodifiableSet())));
        return Map.copyOf(words);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream list = Cues.class.getResourceAsStream("cues.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .forEach(line -> lists.put(line[0],
                            Arrays.stream(line[1].split(",")).map(Spelling::fold).collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException("the list cues.tsv of this bundle cannot be read", e);
        }
        return Map.copyOf(lists);
    }
}
