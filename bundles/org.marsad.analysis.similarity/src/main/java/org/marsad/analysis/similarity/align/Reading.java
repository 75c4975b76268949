package org.marsad.analysis.similarity.align;

import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.analysis.similarity.text.Words;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentText;

/** A text with its words and, for each of them, the paragraph it stands in. Paragraphs are lines that are not blank, numbered from 1. */
public final class Reading {

    private final Words words;
    private final int[] paragraphs;
    private final int[] wordsIn;

    private Reading(String text, Words words) {
        this.words = words;
        this.paragraphs = new int[words.size()];
        int paragraph = 0;
        int end = 0; // of the last line looked at, with its line feed
        for (int i = 0; i < paragraphs.length; i++) {
            while (end <= words.begin(i)) {
                int begin = end;
                int lineFeed = text.indexOf('\n', begin);
                end = lineFeed < 0 ? Math.max(text.length(), words.begin(i) + 1) : lineFeed + 1;
                paragraph += text.substring(begin, Math.min(end, text.length())).isBlank() ? 0 : 1;
            }
            paragraphs[i] = paragraph;
        }
        this.wordsIn = new int[paragraph + 1];
        for (int each : paragraphs) {
            wordsIn[each]++;
        }
    }

    /** Reads a document; one without a text has no words. */
    public static Reading of(Entry entry, WordReader reader) {
        return new Reading(entry.text().map(DocumentText::text).orElse(""), reader.read(entry));
    }

    /** Reads a text. */
    public static Reading of(String text, WordReader reader) {
        return new Reading(text, reader.read(text));
    }

    /** Its words. */
    public Words words() {
        return words;
    }

    /** The number of the paragraph in which a word stands. */
    public int paragraph(int word) {
        return paragraphs[word];
    }

    /** How many words a paragraph has. */
    public int wordsIn(int paragraph) {
        return wordsIn[paragraph];
    }
}
