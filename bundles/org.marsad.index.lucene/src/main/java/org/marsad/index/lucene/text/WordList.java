package org.marsad.index.lucene.text;

import java.util.Arrays;
import org.marsad.api.document.Span;

/** The words of a text in reading order. */
public final class WordList {

    private WordForms[] forms;
    private int[] begins;
    private int[] ends;
    private int size;

    WordList(int expected) {
        forms = new WordForms[expected];
        begins = new int[expected];
        ends = new int[expected];
    }

    void add(WordForms word, int begin, int end) {
        if (size == forms.length) {
            int larger = size * 2;
            forms = Arrays.copyOf(forms, larger);
            begins = Arrays.copyOf(begins, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        forms[size] = word;
        begins[size] = begin;
        ends[size] = end;
        size++;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** The forms of the word at {@code index}. */
    public WordForms forms(int index) {
        return forms[index];
    }

    /** Where the word at {@code index} begins in the text. */
    public int begin(int index) {
        return begins[index];
    }

    /** Where the words from {@code first} to {@code last} are in the text. */
    public Span span(int first, int last) {
        return new Span(begins[first], ends[last]);
    }
}
