package org.marsad.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.evaluation.EvaluationException;

/** Texts whose files say in which language they are: {@code NAME.LANGUAGE.txt}, the language as in ISO 639-3 or BCP 47. */
public final class TaggedTexts {

    private static final Pattern ENTITY = Pattern.compile("&#x([0-9A-Fa-f]{1,5});");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\u061F\u06D4])\\s+");
    private static final Pattern TAGGED = Pattern.compile(".*\\.([a-z]{2,3})(?:_[A-Za-z0-9]+)?\\.txt");
    private static final int SHORTEST_SENTENCE = 20;
    private static final int END_OF_LATIN = 0x250;

    /** ISO 639-3 where BCP 47 has a shorter tag. */
    private static final Map<String, String> TAGS = Map.of("arb", "ar", "pes", "fa", "urd", "ur", "fra", "fr", "eng", "en", "spa", "es",
            "deu", "de", "pus", "ps", "uig", "ug");

    /** In texts of these, lines in Latin letters are notes of the editor. */
    private static final Set<String> OTHER_SCRIPT = Set.of("ar", "ary", "fa", "ur", "zgh", "ps", "ckb", "ug");

    private TaggedTexts() {
    }

    /** The language of a file by its name, as BCP 47 has it. */
    public static Optional<String> language(Path file) {
        Matcher tagged = TAGGED.matcher(String.valueOf(file.getFileName()));
        return tagged.matches() ? Optional.of(TAGS.getOrDefault(tagged.group(1), tagged.group(1))) : Optional.empty();
    }

    /** The sentences of all tagged texts of a folder, by language. */
    public static Map<String, List<String>> sentences(DataFolder data) throws EvaluationException, IOException {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (Path file : data.files(".txt")) {
            Optional<String> language = language(file);
            if (language.isPresent()) {
                boolean isLatin = !OTHER_SCRIPT.contains(language.get());
                sentences.computeIfAbsent(language.get(), tag -> new ArrayList<>()).addAll(sentences(TextFile.read(file)).stream()
                        .filter(sentence -> isLatin == isLatin(sentence)).toList());
            }
        }
        return sentences;
    }

    /**
     * The sentences of a text that are long enough to tell something: a sentence ends with the line, and behind {@code . ! ? ؟ ۔} before
     * a space. References such as {@code &#x645;} are the characters they stand for.
     */
    public static List<String> sentences(String text) {
        String plain = ENTITY.matcher(text).replaceAll(
                entity -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1), 16))));
        return plain.lines().flatMap(SENTENCE_END::splitAsStream).map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE).toList();
    }

    private static boolean isLatin(String sentence) {
        return sentence.chars().filter(c -> Character.isLetter(c) && c < END_OF_LATIN).count() * 2
                > sentence.chars().filter(Character::isLetter).count();
    }
}
