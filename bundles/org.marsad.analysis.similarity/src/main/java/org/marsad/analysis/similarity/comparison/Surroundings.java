package org.marsad.analysis.similarity.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.analysis.similarity.text.FunctionWords;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.analysis.similarity.text.Words;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;

/** The sentences of a document and the words around places in it. */
final class Surroundings {

    /** So many words before and behind a place are around it. */
    private static final int REACH = 10;

    private static final int SHORTEST_WORD = 3;
    /** A line of so many words is a paragraph, and no date or byline. */
    private static final int LEAD_WORDS = 12;
    private static final int LONGEST_LEAD = 1500;

    /** So many characters before and behind a place are near it. */
    static final int NEAR = 200;

    private final String text;
    private final int lead;
    private final List<Span> sentences;
    private final WordReader reader;
    private final FunctionWords functionWords;
    private final Stemmer stemmer;

    Surroundings(Entry entry, WordReader reader, FunctionWords functionWords, Stemmer stemmer) {
        this.text = entry.text().map(DocumentText::text).orElse("");
        this.lead = lead(text);
        this.sentences = entry.annotations("structure.sentence").map(Annotation::span).toList();
        this.reader = reader;
        this.functionWords = functionWords;
        this.stemmer = stemmer;
    }

    /** The sentence around a place or, where none was marked, the line. */
    Span sentence(Span place) {
        return sentences.stream().filter(sentence -> sentence.contains(place)).findFirst().orElseGet(() -> {
            int end = text.indexOf('\n', place.end());
            return new Span(text.lastIndexOf('\n', Math.max(0, place.begin() - 1)) + 1, end < 0 ? text.length() : end);
        });
    }

    /** Whether a place is in the title or the first paragraph. */
    boolean isInLead(Span place) {
        return place.begin() < lead;
    }

    /** Where the first line of a paragraph's length behind the title ends; not far into a text that has none. */
    private static int lead(String text) {
        int begin = text.indexOf('\n') + 1;
        int end = begin;
        while (end < Math.min(text.length(), LONGEST_LEAD)) {
            int next = text.indexOf('\n', begin);
            end = next < 0 ? text.length() : next;
            if (text.substring(begin, end).split(" ").length >= LEAD_WORDS) {
                break;
            }
            begin = end + 1;
        }
        return Math.min(end, LONGEST_LEAD);
    }

    /** The words around a place, within its sentence, without the place itself. */
    Map<String, String> around(Span place) {
        Span sentence = sentence(place);
        Map<String, String> around = new LinkedHashMap<>();
        Words before = reader.read(text.substring(Math.min(sentence.begin(), place.begin()), place.begin()));
        add(before, Math.max(0, before.size() - REACH), before.size(), Math.min(sentence.begin(), place.begin()), around);
        Words behind = reader.read(text.substring(place.end(), Math.max(sentence.end(), place.end())));
        add(behind, 0, Math.min(REACH, behind.size()), place.end(), around);
        return Collections.unmodifiableMap(around);
    }

    /** What is near a place within its sentence, in the form for search, with the value that was found there. */
    Said.Around near(Span place, String value) {
        Span sentence = sentence(place);
        int begin = Math.max(Math.min(sentence.begin(), place.begin()), place.begin() - NEAR);
        int end = Math.min(Math.max(sentence.end(), place.end()), place.end() + NEAR);
        return new Said.Around(reader.form(text.substring(begin, place.begin())), reader.form(text.substring(place.end(), end)),
                reader.form(value));
    }

    /** The text, in the form for search. */
    String form() {
        return form(0, text.length());
    }

    /** A stretch of the text, in the form for search. */
    String form(int begin, int end) {
        return reader.form(text.substring(begin, end));
    }

    /** Words of the sentence around a place, which are in the form for search, as they are written there. */
    String asWritten(String words, Span place) {
        int begin = Math.max(Math.min(sentence(place).begin(), place.begin()), place.begin() - NEAR);
        int end = Math.min(Math.max(sentence(place).end(), place.end()), place.end() + NEAR);
        String near = text.substring(begin, end);
        return reader.find(words, near).map(found -> found.of(near)).orElse(words);
    }

    /** The words of a place. */
    Map<String, String> within(Span place) {
        Words words = reader.read(place.of(text));
        Map<String, String> within = new LinkedHashMap<>();
        add(words, 0, words.size(), place.begin(), within);
        return Collections.unmodifiableMap(within);
    }

    /** The stem of the first word, by which things are told apart; empty if there is none. */
    String stem(String words) {
        Words read = reader.read(words);
        return read.size() == 0 ? "" : stemmer.stem(read.span(0, 0).of(words), WordCounts.NONE);
    }

    /** Whether a word says nothing about what a text is about. */
    boolean isFunctionWord(String word) {
        Words read = reader.read(word);
        return read.size() > 0 && functionWords.contains(read.key(0));
    }

    /** The stems of all words of a document. */
    Set<String> stems(Words words) {
        Map<String, String> stems = new LinkedHashMap<>();
        add(words, 0, words.size(), 0, stems);
        return stems.keySet();
    }

    private void add(Words words, int first, int end, int shift, Map<String, String> to) {
        for (int i = first; i < end; i++) {
            Span place = words.span(i, i);
            String word = text.substring(place.begin() + shift, place.end() + shift);
            boolean isNumber = word.chars().anyMatch(Character::isDigit);
            if (!isNumber && word.length() >= SHORTEST_WORD && !functionWords.contains(words.key(i))) {
                to.putIfAbsent(stemmer.stem(word, WordCounts.NONE), word);
            }
        }
    }
}
