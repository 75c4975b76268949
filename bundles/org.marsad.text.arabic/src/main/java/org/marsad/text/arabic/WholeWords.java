package org.marsad.text.arabic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.marsad.api.text.RecentWords;

/**
 * Frequent words and names that begin with what looks like a particle and is none, and whose rest is a word too: «لجنة» is not
 * «جنة» with ل. They are listed in {@code whole-words.txt}, words separated by spaces, lines with # in front being remarks.
 */
final class WholeWords {

    private static final String LIST = "whole-words.txt";

    private static final int WORDS_KEPT = 1 << 12;
    private static final int SHORTEST_STEM = 3;
    /** Folded: teh marbuta is heh. */
    private static final List<String> ENDINGS = List.of("", "ت", "ا", "ه", "ها", "هم", "هما", "نا", "ين", "ون", "ان", "ات", "يه", "ي", "وا",
            "تين", "تان", "ته", "تها", "تهم");
    private static final char MARBUTA = 'ه';

    private final byte[] list;
    private final String revision;
    private volatile WordTable words;
    private final RecentWords<Boolean> wholes = new RecentWords<>(WORDS_KEPT, this::isListed);
    private final RecentWords<Boolean> stems = new RecentWords<>(WORDS_KEPT, this::isStemListed);

    private WholeWords(byte[] list) {
        this.list = list;
        CRC32 sum = new CRC32();
        sum.update(list);
        revision = Long.toHexString(sum.getValue());
    }

    /** All of them, folded when the first word comes: a start with nothing to do does not wait for it. */
    WordTable words() {
        WordTable table = words;
        if (table == null) {
            table = new WordTable();
            FoldedWords known = new FoldedWords(new String(list, StandardCharsets.UTF_8).replaceAll("(?m)^#.*$", ""));
            for (int i = 0; i < known.size(); i++) {
                table.add(known.letters(), known.begin(i), known.end(i), i);
            }
            words = table; // two threads may make two of them, which are the same
        }
        return table;
    }

    /** The words that come with this bundle. */
    static WholeWords known() {
        try (InputStream list = WholeWords.class.getResourceAsStream(LIST)) {
            return new WholeWords(list.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle's own " + LIST + " cannot be read", e);
        }
    }

    /** Another one for another list. */
    String revision() {
        return revision;
    }

    /** Whether the folded word is one of them. */
    boolean contains(char[] text, int begin, int end) {
        return words().number(WordKey.of(text, begin, end), text, begin, end) != WordTable.NONE;
    }

    /** Whether the word, in any spelling, is one of them. */
    boolean contains(String word) {
        return wholes.of(word);
    }

    private boolean isListed(String word) {
        FoldedWords folded = new FoldedWords(word);
        return folded.size() == 1 && contains(folded.letters(), folded.begin(0), folded.end(0));
    }

    /** Whether the word, in any spelling, is one of them, as it is or with an ending, which may stand in place of a teh marbuta. */
    boolean containsStemOf(String word) {
        return stems.of(word);
    }

    private boolean isStemListed(String word) {
        FoldedWords folded = new FoldedWords(word);
        if (folded.size() != 1) {
            return false;
        }
        String letters = new String(folded.letters(), folded.begin(0), folded.end(0) - folded.begin(0));
        char[] stem = letters.toCharArray();
        for (String ending : ENDINGS) {
            int length = letters.length() - ending.length();
            boolean isEnding = ending.isEmpty() || length >= SHORTEST_STEM && letters.endsWith(ending);
            if (isEnding && (contains(stem, 0, length) || !ending.isEmpty() && isStemOfMarbuta(letters, length))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStemOfMarbuta(String letters, int length) {
        char[] word = (letters.substring(0, length) + MARBUTA).toCharArray();
        return contains(word, 0, word.length);
    }
}
