package org.marsad.analysis.similarity.roles;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.marsad.analysis.similarity.text.WordListFile;

/** The word classes of the list {@value #LIST}. Read when made. */
final class WordClasses {

    static final String LIST = "word-classes.tsv";

    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    private final Map<WordClass, List<List<String>>> phrases = new EnumMap<>(WordClass.class);

    /** Brings words to the form for search by {@code form}. */
    WordClasses(UnaryOperator<String> form) {
        for (String line : WordListFile.lines(WordClasses.class, LIST)) {
            String[] columns = line.split("\t");
            if (columns.length != 2) {
                throw new IllegalStateException(LIST + " has a line that is not a class and its words: " + line);
            }
            WordClass type = WordClass.valueOf(columns[0].toUpperCase(Locale.ROOT));
            List<String> written = Arrays.stream(columns[1].split("، ")).map(form).toList();
            words.put(type, new HashSet<>(written));
            phrases.put(type, written.stream().map(WordForms::tokens).toList());
        }
    }

    /** Whether a word is in a class. */
    boolean has(WordClass type, String word) {
        return words.get(type).contains(word);
    }

    /** Whether a word is a form of a noun of a class. */
    boolean hasNoun(WordClass type, String token) {
        return WordForms.nouns(token).stream().anyMatch(words.get(type)::contains);
    }

    /** The phrases of a class, word by word. */
    List<List<String>> phrases(WordClass type) {
        return phrases.get(type);
    }
}
