package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.testkit.RandomTexts;
import org.marsad.testkit.Seed;

/**
 * What holds for the forms of every text, beside what holds for all normalizers; random texts look for the exception. Repeat a run
 * with {@code -Dmarsad.seed=}, look longer with {@code -Dmarsad.texts=}.
 */
class LawsTest {

    private static final int TEXTS = Integer.getInteger("marsad.texts", 5_000);

    /** The forms under test. */
    enum Tested {
        GENTLE(Forms.GENTLE), SEARCH(Forms.SEARCH);

        private final Normalizer normalizer;

        Tested(Normalizer normalizer) {
            this.normalizer = normalizer;
        }

        NormalizedText of(String text) {
            return normalizer.normalize(text);
        }

        String text(String text) {
            return of(text).text();
        }
    }

    /** A law, checked on one text. */
    private interface Law {
        void check(String text, RandomTexts more);
    }

    private static void holds(Law law) {
        RandomTexts texts = new RandomTexts(Seed.ofThisRun());
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            try {
                law.check(text, texts);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(texts.seed().repeat() + ", text " + i + ": " + escaped(text), e);
            }
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 0x7F && c >= ' ' ? (char) c : String.format("\\u%04X", c)));
        return escaped.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyUnitComesFromSomewhere(Tested form) {
        holds((text, more) -> {
            OffsetMap offsets = form.of(text).offsets();
            for (int i = 0; i < offsets.normalizedLength(); i++) {
                assertTrue(offsets.toOriginal(i, i + 1).length() > 0, "unit " + i);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void canonicallyEquivalentTextsHaveOneForm(Tested form) {
        holds((text, more) -> {
            String expected = escaped(form.text(text));
            assertEquals(expected, escaped(form.text(java.text.Normalizer.normalize(text, Form.NFC))), "NFC");
            assertEquals(expected, escaped(form.text(java.text.Normalizer.normalize(text, Form.NFD))), "NFD");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfArabicMarksDoesNotCount(Tested form) {
        holds((text, more) -> assertEquals(escaped(form.text(text)), escaped(form.text(shuffled(text, more.random())))));
    }

    @Test
    void compatibleTextsHaveOneFormForSearch() {
        holds((text, more) -> {
            String expected = escaped(Forms.search(text));
            assertEquals(expected, escaped(Forms.search(java.text.Normalizer.normalize(text, Form.NFKC))), "NFKC");
            assertEquals(expected, escaped(Forms.search(java.text.Normalizer.normalize(text, Form.NFKD))), "NFKD");
        });
    }

    @Test
    void theGentleFormHasTheSameFormForSearch() {
        holds((text, more) -> assertEquals(escaped(Forms.search(text)), escaped(Forms.search(Forms.gentle(text)))));
    }

    @Test
    void aFormOfAnyRulesLeadsBack() {
        holds((text, more) -> {
            NormalizedText form = new NormalForm(some(more.random(), EnumSet.noneOf(Rule.class))).normalize(text);
            assertEquals(text.length(), form.offsets().originalLength());
            for (int i = 0; i < form.text().length(); i++) {
                assertTrue(form.offsets().toOriginal(i, i + 1).length() > 0, "unit " + i);
            }
        });
    }

    /** Marks, strokes and halves of pairs that stay may find another place beside them when the form is written again. */
    @Test
    void aFormOfAnyRulesWithoutMarksStrokesAndHalvesIsItsOwnForm() {
        holds((text, more) -> {
            NormalForm form = new NormalForm(some(more.random(), EnumSet.of(Rule.MARKS, Rule.TATWEEL, Rule.BROKEN_PAIRS)));
            String once = form.normalize(text).text();
            assertEquals(escaped(once), escaped(form.normalize(once).text()));
        });
    }

    /** Parts of a text are mostly simple, whole ones hardly ever. */
    @Test
    void whatIsReplacedUnitByUnitIsOneFormAndThenTheOther() {
        NormalForm gentle = new NormalForm(Rule.GENTLE);
        NormalForm search = new NormalForm(Rule.SEARCH);
        AtomicInteger replaced = new AtomicInteger();
        holds((text, more) -> {
            for (String part : text.split("(?<=[\u0621-\u064A]{2})")) {
                NormalizedText first = gentle.normalize(part);
                NormalizedText second = search.normalize(first.text());
                NormalForm.replace(part, gentle, search).ifPresent(units -> {
                    replaced.incrementAndGet();
                    assertEquals(escaped(second.text()), escaped(new String(units)));
                    assertEquals(OffsetMap.identity(part.length()), first.offsets().then(second.offsets()));
                });
            }
        });
        assertTrue(replaced.get() > TEXTS, () -> "only " + replaced + " parts were simple");
    }

    private static Set<Rule> some(Random random, EnumSet<Rule> always) {
        Set<Rule> rules = EnumSet.copyOf(always);
        Arrays.stream(Rule.values()).filter(rule -> random.nextInt(4) > 0).forEach(rules::add);
        return rules;
    }

    /** Each run of Arabic marks in another order. */
    private static String shuffled(String text, Random random) {
        Matcher marks = Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC]+").matcher(text);
        return marks.replaceAll(run -> {
            List<String> signs = new ArrayList<>(List.of(run.group().split("")));
            Collections.shuffle(signs, random);
            return String.join("", signs);
        });
    }
}
