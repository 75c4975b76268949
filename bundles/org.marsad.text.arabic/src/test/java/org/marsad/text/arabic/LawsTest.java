package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

/**
 * What holds for every text; random texts look for the exception. Repeat a run with
 * {@code -Dmarsad.seed=}, look longer with {@code -Dmarsad.texts=}.
 */
class LawsTest {

    private static final int TEXTS = Integer.getInteger("marsad.texts", 5_000);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\u1160-\\u11FF]][\\p{L}\\p{M}\\p{N}]*");

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
        RandomTexts texts = new RandomTexts();
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            try {
                law.check(text, texts);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("marsad.seed=" + texts.seed() + ", text " + i + ": " + escaped(text), e);
            }
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 0x7F && c >= ' ' ? (char) c : String.format("\\u%04X", c)));
        return escaped.toString();
    }

    @ParameterizedTest
    @EnumSource
    void theMapHasTheLengthsOfBothTexts(Tested form) {
        holds((text, more) -> {
            NormalizedText normalized = form.of(text);
            assertEquals(text.length(), normalized.offsets().originalLength());
            assertEquals(normalized.text().length(), normalized.offsets().normalizedLength());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyUnitComesFromSomewhereInTheSameOrderAndIsCoveredByTheWayBack(Tested form) {
        holds((text, more) -> {
            OffsetMap offsets = form.of(text).offsets();
            Span before = new Span(0, 0);
            for (int i = 0; i < offsets.normalizedLength(); i++) {
                Span from = offsets.toOriginal(i, i + 1);
                assertTrue(from.length() > 0, "unit " + i);
                assertTrue(from.begin() >= before.begin() && from.end() >= before.end(), "unit " + i);
                Span back = offsets.toNormalized(from);
                assertTrue(back.begin() <= i && back.end() > i, "unit " + i);
                before = from;
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noCharacterComesFromHalfASurrogatePair(Tested form) {
        holds((text, more) -> {
            NormalizedText normalized = form.of(text);
            String written = normalized.text();
            for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
                Span from = normalized.offsets().toOriginal(i, i + Character.charCount(written.codePointAt(i)));
                assertTrue(isWhole(text, from.begin()) && isWhole(text, from.end()), "character at " + i + " from " + from);
            }
        });
    }

    private static boolean isWhole(String text, int place) {
        return place == 0 || place == text.length()
                || !Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }

    @ParameterizedTest
    @EnumSource
    void aWordLeadsBackToWhatGivesTheSameWord(Tested form) {
        holds((text, more) -> {
            NormalizedText normalized = form.of(text);
            Matcher word = WORD.matcher(normalized.text());
            while (word.find()) {
                String source = normalized.offsets().toOriginal(word.start(), word.end()).of(text);
                String again = form.text(source);
                boolean isPartOfMore = !WORD.matcher(again).matches();
                assertTrue(isPartOfMore ? again.contains(word.group()) : again.equals(word.group()),
                        () -> escaped(word.group()) + " from " + escaped(source));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFormIsItsOwnForm(Tested form) {
        holds((text, more) -> {
            String once = form.text(text);
            assertEquals(escaped(once), escaped(form.text(once)));
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
