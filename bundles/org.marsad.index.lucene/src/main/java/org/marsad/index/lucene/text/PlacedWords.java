package org.marsad.index.lucene.text;

import java.util.Arrays;

/**
 * Words with their positions in the index, which grow.
 *
 * <p>Words that follow one another have positions that do. What is not the body of a text comes after all of the body,
 * far away: so one field serves the whole text, and a range of positions its body.
 */
public final class PlacedWords {

    /** The first position that is not in the body. */
    public static final int BODY_END = 1 << 28;
    /** Where words do not follow one another, so many positions are left out: no phrase and no nearness reaches across. */
    private static final int GAP = 1000;

    private WordForms[] forms;
    private int[] positions;
    private int[] places;
    private int size;
    private int nextPosition;
    private boolean interrupted;

    /** No words yet, with room for some. */
    public PlacedWords(int expected) {
        forms = new WordForms[expected];
        positions = new int[expected];
        places = new int[expected];
    }

    /**
     * The next word.
     *
     * @param place the caller's own number for it
     */
    public void add(WordForms word, int place) {
        if (size == forms.length) {
            int larger = Math.max(16, size * 2);
            forms = Arrays.copyOf(forms, larger);
            positions = Arrays.copyOf(positions, larger);
            places = Arrays.copyOf(places, larger);
        }
        if (interrupted && size > 0) {
            nextPosition += GAP;
        }
        interrupted = false;
        forms[size] = word;
        places[size] = place;
        positions[size++] = nextPosition++;
    }

    /** All words of a text that has no parts. */
    public void addAll(WordList words) {
        for (int i = 0; i < words.size(); i++) {
            add(words.forms(i), i);
        }
    }

    /** The next word does not follow the last one. */
    public void interrupt() {
        interrupted = true;
    }

    /** What comes now is not the body. */
    public void endBody() {
        nextPosition = BODY_END;
        interrupted = false;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** The forms of the word at {@code index}. */
    public WordForms forms(int index) {
        return forms[index];
    }

    /** The number the word at {@code index} was given. */
    public int place(int index) {
        return places[index];
    }

    /** The position of the word at {@code index}. */
    public int position(int index) {
        return positions[index];
    }
}
