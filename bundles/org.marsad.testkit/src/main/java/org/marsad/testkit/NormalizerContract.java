package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

/**
 * What every {@link Normalizer} promises, as tests:
 *
 * <ul>
 *   <li>no text breaks it; the same text gives the same form, again and from several threads at once;
 *   <li>its map leads from one whole text to the other: later places never lead to earlier ones, and what was kept leads back to
 *       where it came from;
 *   <li>no character leads to half of one;
 *   <li>a word leads back to what by itself gives the same word ({@link #isWordByWord()});
 *   <li>a form is its own form ({@link #isIdempotent()}).
 * </ul>
 *
 * The texts are those of {@link TestCorpus}, {@link NastyTexts}, your own ({@link #texts()}), and random ones: {@link Seed} says
 * which, the system property {@code marsad.texts} how many.
 */
public abstract class NormalizerContract {

    private static final int RANDOM_TEXTS = Integer.getInteger("marsad.texts", 5_000);
    private static final int LONG = 1 << 18;
    /** A net under the loops that never end, no measure of speed. */
    private static final Duration MOST = Duration.ofMinutes(2);
    /** Letters, marks and digits; not the vowels of Hangul, which begin no word. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\u1160-\\u11FF]][\\p{L}\\p{M}\\p{N}]*");

    private final Seed seed = Seed.ofThisRun();

    /** For those who extend it. */
    protected NormalizerContract() {
    }

    /** How long it is waited for what may never end. */
    Duration patience() {
        return MOST;
    }

    /** The normalizer to test: a new one at each call, or one and the same. */
    protected abstract Normalizer normalizer();

    /** Whether a form is its own form. Override it if not. */
    protected boolean isIdempotent() {
        return true;
    }

    /** Whether what a word leads back to gives the same word when nothing else is around it. Override it if not. */
    protected boolean isWordByWord() {
        return true;
    }

    /** Texts to test with beside those that all normalizers are tested with; none unless overridden. */
    protected List<String> texts() {
        return List.of();
    }

    @Test
    final void theMapLeadsFromOneWholeTextToTheOther() {
        holds(text -> {
            NormalizedText form = form(text);
            assertEquals(text.length(), form.offsets().originalLength(), "the length of the original by its map");
            assertEquals(form.text().length(), form.offsets().normalizedLength(), "the length of the form by its map");
        });
    }

    @Test
    final void laterPlacesComeFromNoEarlierOnes() {
        holds(text -> {
            OffsetMap offsets = form(text).offsets();
            Span before = new Span(0, 0);
            for (int i = 0; i < offsets.normalizedLength(); i++) {
                Span from = offsets.toOriginal(i, i + 1);
                assertTrue(from.begin() >= before.begin() && from.end() >= before.end(), "unit " + i + " of the form");
                before = from;
            }
        });
    }

    @Test
    final void whatComesFromSomewhereIsCoveredByTheWayBack() {
        holds(text -> {
            OffsetMap offsets = form(text).offsets();
            for (int i = 0; i < offsets.normalizedLength(); i++) {
                Span from = offsets.toOriginal(i, i + 1);
                if (from.length() > 0) {
                    Span back = offsets.toNormalized(from);
                    assertTrue(back.begin() <= i && back.end() > i, "unit " + i + " of the form");
                }
            }
        });
    }

    @Test
    final void whatWasKeptLeadsToItsFormAndBack() {
        holds(text -> {
            OffsetMap offsets = form(text).offsets();
            for (int i = 0; i < text.length(); i++) {
                Span there = offsets.toNormalized(new Span(i, i + 1));
                if (there.length() > 0) {
                    Span back = offsets.toOriginal(there.begin(), there.end());
                    assertTrue(back.begin() <= i && back.end() > i, "unit " + i + " of the original");
                }
            }
        });
    }

    @Test
    final void noCharacterComesFromHalfACharacter() {
        holds(text -> {
            NormalizedText form = form(text);
            String written = form.text();
            for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
                Span from = form.offsets().toOriginal(i, i + Character.charCount(written.codePointAt(i)));
                assertTrue(isWhole(text, from.begin()) && isWhole(text, from.end()), "the character at " + i + " from " + from);
            }
        });
    }

    private static boolean isWhole(String text, int place) {
        return place == 0 || place == text.length() || !Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    }

    @Test
    final void aWordLeadsBackToWhatGivesTheSameWord() {
        assumeTrue(isWordByWord(), "what a word comes from has no such form by itself");
        holds(text -> {
            NormalizedText form = form(text);
            Matcher word = WORD.matcher(form.text());
            Set<List<String>> seen = new HashSet<>();
            while (word.find()) {
                String source = form.offsets().toOriginal(word.start(), word.end()).of(text);
                if (!seen.add(List.of(source, word.group()))) {
                    continue;
                }
                String again = form(source).text();
                boolean isPartOfMore = !WORD.matcher(again).matches();
                assertTrue(isPartOfMore ? again.contains(word.group()) : again.equals(word.group()), () -> "«"
                        + Shown.text(word.group()) + "» leads back to «" + Shown.text(source) + "», which gives «"
                        + Shown.text(again) + "»");
            }
        });
    }

    @Test
    final void aFormIsItsOwnForm() {
        assumeTrue(isIdempotent(), "a form has a form of its own");
        holds(text -> {
            String once = form(text).text();
            assertEquals(once, form(once).text(), () -> "the form of «" + Shown.text(once) + "»");
        });
    }

    @Test
    final void theSameTextGivesTheSameForm() {
        Normalizer kept = normalizer();
        holds(text -> assertEquals(form(text), kept.normalize(text)));
    }

    @Test
    final void severalThreadsAtOnceGetTheSameForm() throws Exception {
        Normalizer normalizer = normalizer();
        List<String> all = all();
        List<NormalizedText> alone = all.stream().map(normalizer::normalize).toList();
        AtOnce.run(() -> {
            for (int i = 0; i < all.size(); i++) {
                NormalizedText here = normalizer.normalize(all.get(i));
                assertEquals(alone.get(i), here, "another form beside other threads of «" + Shown.text(all.get(i)) + "»");
            }
            return true;
        });
    }

    @Test
    final void itComesToAnEndOnVeryLongTexts() {
        List<String> parts = new ArrayList<>(List.of("ا", "ـ", "\u064E", "\u064E\u0651", "ـ\u0654\u0301", " ", "&", "&amp;", "\uFDFA",
                "\n"));
        parts.addAll(TestCorpus.texts());
        for (String part : parts) {
            String text = part.repeat(LONG / part.length());
            assertTimeoutPreemptively(patience(), () -> assertEquals(text.length(), form(text).offsets().originalLength()),
                    () -> "it does not come to an end on «" + Shown.text(part) + "» repeated to " + LONG + " units");
        }
    }

    private NormalizedText form(String text) {
        return normalizer().normalize(text);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(texts());
        all.addAll(TestCorpus.texts());
        all.addAll(NastyTexts.all().values());
        RandomTexts random = new RandomTexts(seed);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            all.add(random.next());
        }
        return all;
    }

    private void holds(Consumer<String> law) {
        for (String text : all()) {
            try {
                law.accept(text);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(e.getMessage() + "; the text was «" + Shown.text(text) + "», " + seed.repeat(), e);
            }
        }
    }
}
