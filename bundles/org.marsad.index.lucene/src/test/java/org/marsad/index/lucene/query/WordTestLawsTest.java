package org.marsad.index.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.marsad.index.lucene.SmallNormalizers;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.Vocabulary;
import org.marsad.index.lucene.text.WordForms;

/** The law of every test: among the words of an index pass just those that pass one by one. */
class WordTestLawsTest {

    /** Mostly letters that may be particles, articles and endings. */
    private static final String LETTERS = "والفبلكاتهنيمأةىء";
    private static final String FIELD = "text";

    private final Lexicon lexicon = SmallNormalizers.lexicon();

    @Test
    void amongTheWordsOfAnIndexPassThoseThatPassOneByOne() throws IOException {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<BytesRef, WordForms> words = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            WordForms word = word(random, 9);
            words.put(word.term(), word);
        }
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, words.keySet());
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (int i = 0; i < 300; i++) {
                    WordForms asked = word(random, 5);
                    for (Form form : Set.of(Form.EXACT, Form.FOLDED)) {
                        assertLaw(new WordTest.Beginning(asked.get(form), asked.get(Form.FOLDED), form), words, reader, seed);
                    }
                    assertLaw(new WordTest.OfStem(asked.get(Form.STEM)), words, reader, seed);
                    assertLaw(new WordTest.Same(asked.term()), words, reader, seed);
                    assertLaw(WordTest.Similar.of(asked.get(Form.FOLDED), Form.FOLDED, 1), words, reader, seed);
                }
            }
        }
    }

    private static void assertLaw(WordTest test, Map<BytesRef, WordForms> words, DirectoryReader reader, long seed)
            throws IOException {
        Set<BytesRef> expected = words.values().stream().filter(test::accepts).map(WordForms::term).collect(Collectors.toSet());
        Set<BytesRef> found = new HashSet<>();
        for (Vocabulary.Counted word : test.among(new Vocabulary(reader), FIELD)) {
            assertEquals(true, found.add(word.term()), "found twice, marsad.seed=" + seed + ": " + test);
        }
        assertEquals(expected, found, "marsad.seed=" + seed + ": " + test);
    }

    /** Several segments, and words in more than one of them. */
    private static void write(ByteBuffersDirectory directory, Set<BytesRef> words) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            int number = 0;
            for (BytesRef word : words) {
                Document document = new Document();
                document.add(new StringField(FIELD, word, Store.NO));
                writer.addDocument(document);
                if (number++ % 500 == 0) {
                    writer.addDocument(document);
                    writer.commit();
                    writer.addDocument(document);
                }
            }
        }
    }

    private WordForms word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(longest); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return lexicon.analyze(word.toString()).forms(0);
    }
}
