package org.marsad.analysis.similarity.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.marsad.api.document.DocumentId;

/**
 * Documents of which it is known who copied from whom. Of the paragraphs of an article the first third makes an <em>original</em>, of
 * which copies are made in each way of {@link Change}; the second third a <em>sibling</em> on the same topic, which is no copy; and one
 * of the rest an <em>agency text</em>, which is put into a document made of paragraphs of the next article's sibling. What is no copy
 * and looks like one: the sibling, the sibling with a run of six words of the original, and the words of the original in random order.
 * The same seed makes the same documents.
 */
final class CopiedCorpus {

    /** The fewest paragraphs of an article that can be used. */
    private static final int FEWEST_PARAGRAPHS = 3;

    private static final int MOST_PARAGRAPHS = 6;
    private static final int FORMULA = 6;
    private static final int RUN = 6;
    private static final int FEWEST_WORDS = 12;
    private static final double CHANGED_BY_THE_HOST = 0.1;

    private final Random random;
    private final List<String> words;
    private final Map<DocumentId, String> texts = new LinkedHashMap<>();
    private final List<Original> originals = new ArrayList<>();

    private CopiedCorpus(List<List<String>> articles, long seed) {
        random = new Random(seed);
        words = articles.stream().flatMap(List::stream).flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(word -> !word.isBlank()).toList();
    }

    /** Makes documents of articles with their paragraphs. */
    static CopiedCorpus of(List<List<String>> articles, long seed) {
        CopiedCorpus corpus = new CopiedCorpus(articles, seed);
        List<List<String>> usable = withoutRepetition(articles).stream().filter(article -> article.size() >= FEWEST_PARAGRAPHS).toList();
        for (int i = 0; i < usable.size(); i++) {
            corpus.copy(usable.get(i), usable.get((i + 1) % usable.size()));
        }
        return corpus;
    }

    /** All documents, by id, in the order in which they were made. */
    Map<DocumentId, String> texts() {
        return texts;
    }

    /** Those that were copied. */
    List<Original> originals() {
        return originals;
    }

    /**
     * A document that was copied.
     *
     * @param id     its identity
     * @param copies the copies, each with how it was made
     */
    record Original(DocumentId id, Map<DocumentId, Made> copies) {}

    /**
     * How a copy was made.
     *
     * @param label     in words
     * @param counted   whether it has to be found
     * @param paragraph the paragraph of the copy that holds the text, from 1; 0 if all of it does
     */
    record Made(String label, boolean counted, int paragraph) {}

    private void copy(List<String> article, List<String> next) {
        int third = article.size() / FEWEST_PARAGRAPHS;
        int size = Math.min(third, MOST_PARAGRAPHS);
        String original = String.join("\n", article.subList(0, size));
        String sibling = String.join("\n", article.subList(third, third + size));
        Map<DocumentId, Made> copies = new LinkedHashMap<>();
        originals.add(new Original(add("original", original), copies));
        for (Change change : Change.ALL) {
            String copy = change.writing().write(original, words, random);
            copies.put(add(change.label(), copy), new Made(change.label(), change.counted(), 0));
        }
        add("sibling", sibling);
        add("sibling with a formula", withFormula(sibling, original));
        add("scrambled", Change.scrambled(original, random));
        agency(article.get(article.size() - 1), next);
    }

    private void agency(String text, List<String> next) {
        int third = next.size() / FEWEST_PARAGRAPHS;
        List<String> host = new ArrayList<>(next.subList(third, third + Math.min(third, MOST_PARAGRAPHS)));
        int place = random.nextInt(host.size() + 1);
        host.add(place, Change.replaced(text, CHANGED_BY_THE_HOST, words, random));
        originals.add(new Original(add("agency", text), Map.of(add("host", String.join("\n", host)),
                new Made("a paragraph of another document, 10 % of its words replaced", true, place + 1))));
    }

    private String withFormula(String sibling, String original) {
        List<String> from = Arrays.asList(original.split("\\s+"));
        int begin = random.nextInt(Math.max(1, from.size() - FORMULA));
        String formula = String.join(" ", from.subList(begin, Math.min(from.size(), begin + FORMULA)));
        List<String> into = new ArrayList<>(Arrays.asList(sibling.split(" ")));
        into.add(random.nextInt(into.size() + 1), formula);
        return String.join(" ", into);
    }

    private DocumentId add(String kind, String text) {
        DocumentId id = DocumentId.of((originals.size() + " " + kind).getBytes(StandardCharsets.UTF_8));
        texts.put(id, text);
        return id;
    }

    /**
     * The articles without paragraphs too short to be told from a formula, and without those that have a run of {@value #RUN} words in
     * common with one before: in collections of questions many paragraphs are other versions of each other, and would be copies that
     * nobody has made here.
     */
    private static List<List<String>> withoutRepetition(List<List<String>> articles) {
        Set<String> seen = new HashSet<>();
        List<List<String>> kept = new ArrayList<>();
        for (List<String> article : articles) {
            List<String> fresh = new ArrayList<>();
            for (String paragraph : article) {
                List<String> runs = runs(paragraph);
                if (!runs.isEmpty() && Collections.disjoint(seen, runs)) {
                    fresh.add(paragraph);
                }
                seen.addAll(runs);
            }
            kept.add(fresh);
        }
        return kept;
    }

    private static List<String> runs(String paragraph) {
        List<String> bare = Arrays.stream(paragraph.split("[^\\p{L}\\p{N}\\p{Mn}]+")).map(word -> word.replaceAll("\\p{Mn}", ""))
                .filter(word -> !word.isEmpty()).toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; bare.size() >= FEWEST_WORDS && i + RUN <= bare.size(); i++) {
            runs.add(String.join(" ", bare.subList(i, i + RUN)));
        }
        return runs;
    }
}
