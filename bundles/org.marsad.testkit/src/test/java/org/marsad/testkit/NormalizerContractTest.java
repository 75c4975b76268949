package org.marsad.testkit;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

/** The contract lets a sound normalizer pass, and notices each way to break it. */
class NormalizerContractTest {

    private static final Normalizer AS_WRITTEN = text -> new NormalizedText(text, OffsetMap.identity(text.length()));

    /** Leaves out tatweel. */
    static final class Sound extends NormalizerContract {

        @Override
        protected Normalizer normalizer() {
            return text -> {
                StringBuilder form = new StringBuilder();
                OffsetMap.Builder map = new OffsetMap.Builder();
                for (char c : text.toCharArray()) {
                    if (c == 'ـ') {
                        map.rewrite(1, 0);
                    } else {
                        form.append(c);
                        map.copy(1);
                    }
                }
                return new NormalizedText(form.toString(), map.build());
            };
        }
    }

    /** One that a test is about. */
    static final class Doubtful extends NormalizerContract {

        private static Normalizer suspect;
        private static boolean idempotent;

        @Override
        protected Normalizer normalizer() {
            return suspect;
        }

        @Override
        protected boolean isIdempotent() {
            return idempotent;
        }

        @Override
        Duration patience() {
            return Duration.ofSeconds(2);
        }
    }

    private static void notices(String law, String partOfMessage, Normalizer suspect) {
        Doubtful.suspect = suspect;
        Doubtful.idempotent = true;
        Verdict.of(Doubtful.class, law).isBroken(partOfMessage);
    }

    /** A form with a map of pieces of one unit each. */
    private static NormalizedText unitByUnit(String text, String form) {
        return new NormalizedText(form, new OffsetMap.Builder().rewrite(text.length(), form.length()).build());
    }

    @Test
    void aSoundNormalizerPasses() {
        Verdict.of(Sound.class).holds(10);
    }

    @Test
    void aMapForAnotherTextIsNoticed() {
        notices("theMapLeadsFromOneWholeTextToTheOther", "the length of the original by its map", text -> new NormalizedText(text.strip(),
                OffsetMap.identity(text.strip().length())));
    }

    @Test
    void aMapTooShortForTheTextIsNoticedAtEachPlace() {
        notices("whatWasKeptLeadsToItsFormAndBack", "the text was", text -> new NormalizedText("", OffsetMap.identity(0)));
    }

    @Test
    void halfACharacterIsNoticed() {
        notices("noCharacterComesFromHalfACharacter", "the character at", text -> {
            OffsetMap.Builder map = new OffsetMap.Builder();
            String form = text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "x");
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                map.copy(1);
                if (Character.charCount(text.codePointAt(i)) == 2) {
                    map.rewrite(1, 0);
                }
            }
            return new NormalizedText(form, map.build());
        });
    }

    @Test
    void aMapThatIsOffByOneIsNoticed() {
        notices("aWordLeadsBackToWhatGivesTheSameWord", "leads back to", text -> {
            String form = text.replace("ـ", "");
            return new NormalizedText(form, new OffsetMap.Builder().rewrite(text.length() - form.length(), 0).copy(form.length()).build());
        });
    }

    @Test
    void aFormThatChangesAgainIsNoticedUnlessItMay() {
        Normalizer growing = text -> unitByUnit(text, text + "ا");
        notices("aFormIsItsOwnForm", "the form of", growing);
        Doubtful.suspect = growing;
        Doubtful.idempotent = false;
        Verdict.of(Doubtful.class, "aFormIsItsOwnForm").holds(0);
    }

    @Test
    void aFormByChanceIsNoticed() {
        notices("theSameTextGivesTheSameForm", "the text was", text -> unitByUnit(text,
                ThreadLocalRandom.current().nextBoolean() ? "ا" : "ب"));
    }

    @Test
    void aFieldSharedByThreadsIsNoticed() {
        AtomicInteger here = new AtomicInteger();
        notices("severalThreadsAtOnceGetTheSameForm", "beside other threads", text -> {
            boolean alone = here.incrementAndGet() == 1;
            for (int spin = 0; spin < 2_000 && alone; spin++) {
                Thread.onSpinWait();
                alone = here.get() == 1;
            }
            here.decrementAndGet();
            return alone ? AS_WRITTEN.normalize(text) : unitByUnit(text, "");
        });
    }

    @Test
    void anExceptionIsNoticedWithTheText() {
        notices("theMapLeadsFromOneWholeTextToTheOther", "\\u0000", text -> {
            if (text.indexOf('\u0000') >= 0) {
                throw new IllegalArgumentException("no such character");
            }
            return AS_WRITTEN.normalize(text);
        });
    }

    @Test
    void aLoopWithoutEndIsNoticed() {
        notices("itComesToAnEndOnVeryLongTexts", "does not come to an end", text -> {
            while (text.length() > 200_000 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return AS_WRITTEN.normalize(text);
        });
    }
}
