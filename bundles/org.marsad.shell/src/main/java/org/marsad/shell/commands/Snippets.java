package org.marsad.shell.commands;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** The sentences of a document that show best why it answers, with the words that do in colour. */
final class Snippets {

    private static final int MOST = 2;
    private static final int LONGEST = 240;
    private static final String SENTENCE = "structure.sentence";
    private static final String ELLIPSIS = "…";

    private final String text;
    private final List<Span> highlights;

    private Snippets(String text, List<Span> highlights) {
        this.text = text;
        this.highlights = highlights.stream().filter(span -> span.end() <= text.length()).sorted().toList();
    }

    /** The best sentences, in reading order; none if there are no highlights. */
    static List<Styled> of(Entry entry, List<Span> highlights) {
        String text = entry.text().map(DocumentText::text).orElse("");
        Snippets snippets = new Snippets(text, highlights);
        List<Span> sentences = entry.annotations(SENTENCE).map(Annotation::span).toList();
        return snippets.best(sentences.isEmpty() ? snippets.sentences() : sentences);
    }

    private List<Styled> best(List<Span> sentences) {
        Comparator<Span> byWords = Comparator.comparingLong(this::wordsIn);
        return sentences.stream().filter(sentence -> wordsIn(sentence) > 0)
                .sorted(byWords.reversed().thenComparing(Comparator.naturalOrder())).limit(MOST).sorted()
                .map(this::shown).toList();
    }

    /** How many different words in a sentence answer. */
    private long wordsIn(Span sentence) {
        return highlights.stream().filter(sentence::contains).map(span -> span.of(text)).distinct().count();
    }

    private Styled shown(Span sentence) {
        Span window = window(sentence);
        Styled words = Styled.of(window.begin() > sentence.begin() ? ELLIPSIS : "");
        int position = window.begin();
        for (Span highlight : highlights) {
            if (highlight.begin() >= position && highlight.end() <= window.end()) {
                words = words.then(flat(position, highlight.begin())).then(highlight.of(text), Style.MATCH);
                position = highlight.end();
            }
        }
        return words.then(flat(position, window.end())).then(window.end() < sentence.end() ? ELLIPSIS : "");
    }

    /** Of a long sentence the part around the first word that answers, cut between words. */
    private Span window(Span sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int first = highlights.stream().filter(sentence::contains).findFirst().orElseThrow().begin();
        int begin = Math.max(sentence.begin(), first - LONGEST / 4);
        int end = Math.min(sentence.end(), begin + LONGEST);
        return new Span(afterSpace(begin, sentence.begin(), first), beforeSpace(end, sentence.end(), begin));
    }

    private int afterSpace(int from, int start, int limit) {
        if (from == start) {
            return from;
        }
        int space = text.indexOf(' ', from);
        return space < 0 || space >= limit ? limit : space + 1;
    }

    private int beforeSpace(int from, int stop, int limit) {
        if (from == stop) {
            return from;
        }
        int space = text.lastIndexOf(' ', from);
        boolean cutsHighlight = highlights.stream().anyMatch(span -> span.begin() < space && space < span.end());
        return space <= limit || cutsHighlight ? from : space;
    }

    private String flat(int begin, int end) {
        return text.substring(begin, end).replace('\n', ' ');
    }

    /** Sentences as they are told without an analyzer: within a paragraph, by punctuation. */
    private List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag("ar"));
        for (int begin = 0, end; begin < text.length(); begin = end + 1) {
            end = text.indexOf('\n', begin) < 0 ? text.length() : text.indexOf('\n', begin);
            breaks.setText(text.substring(begin, end));
            for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                sentences.add(new Span(begin + from, begin + to));
            }
        }
        return sentences;
    }
}
