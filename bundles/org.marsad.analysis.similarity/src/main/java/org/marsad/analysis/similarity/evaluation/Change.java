package org.marsad.analysis.similarity.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A way of making a copy of a text.
 *
 * @param label   what is done, and to which degree
 * @param counted whether copies so much changed have to be found
 * @param writing how it is done: the text, its paragraphs separated by line feeds, a source of words, and random numbers
 */
record Change(String label, boolean counted, Writing writing) {

    /** All that is tried. */
    static final List<Change> ALL = List.of(
            new Change("as it is", true, (text, words, random) -> text),
            new Change("30 % of the words re-spelt", true, (text, words, random) -> respelt(text, 0.3, random)),
            new Change("all words re-spelt", true, (text, words, random) -> respelt(text, 1, random)),
            replacing(0.05, true), replacing(0.1, true), replacing(0.2, true), replacing(0.3, true), replacing(0.4, false),
            new Change("10 % of the words left out", true, (text, words, random) -> leftOut(text, 0.1, random)),
            cutTo(0.75), cutTo(0.5), cutTo(0.25),
            new Change("paragraphs in another order", true, (text, words, random) -> shuffled(text, "\n", random)),
            new Change("sentences in another order", true, (text, words, random) -> shuffledSentences(text, random)),
            new Change("cut to 50 %, reordered, re-spelt, 10 % of the words replaced", true, (text, words, random) ->
                    respelt(replaced(shuffledSentences(cut(text, 0.5, random), random), 0.1, words, random), 0.5, random)));

    private static final String SENTENCE_END = "(?<=[.؟!?؛])\\s+";

    /** How a copy is written. */
    @FunctionalInterface
    interface Writing {

        String write(String text, List<String> words, Random random);
    }

    private static Change replacing(double share, boolean counted) {
        return new Change(percent(share) + " of the words replaced", counted,
                (text, words, random) -> replaced(text, share, words, random));
    }

    private static Change cutTo(double share) {
        return new Change("cut to " + percent(share) + " of the sentences", true, (text, words, random) -> cut(text, share, random));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    static String respelt(String text, double share, Random random) {
        return eachWord(text, word -> random.nextDouble() < share ? Respelling.of(word, random) : word);
    }

    static String replaced(String text, double share, List<String> words, Random random) {
        return eachWord(text, word -> random.nextDouble() < share ? words.get(random.nextInt(words.size())) : word);
    }

    private static String leftOut(String text, double share, Random random) {
        return eachWord(text, word -> random.nextDouble() < share ? "" : word);
    }

    /** The words of a text in random order: what a copy is not. */
    static String scrambled(String text, Random random) {
        return shuffled(text.replace('\n', ' '), " ", random);
    }

    private static String shuffled(String text, String separator, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(separator)));
        Collections.shuffle(parts, random);
        return String.join(separator, parts);
    }

    private static String shuffledSentences(String text, Random random) {
        List<String> sentences = new ArrayList<>(Arrays.asList(text.split(SENTENCE_END)));
        Collections.shuffle(sentences, random);
        return String.join(" ", sentences);
    }

    /** Some sentences, chosen at random, in their order; at least one. */
    private static String cut(String text, double share, Random random) {
        List<String> sentences = Arrays.asList(text.split(SENTENCE_END));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places.subList(0, (int) Math.max(1, Math.round(share * sentences.size()))).stream().sorted().map(sentences::get)
                .collect(Collectors.joining("\n"));
    }

    private static String eachWord(String text, UnaryOperator<String> change) {
        return Arrays.stream(text.split("\n")).map(line -> Arrays.stream(line.split(" ")).map(change).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }
}
