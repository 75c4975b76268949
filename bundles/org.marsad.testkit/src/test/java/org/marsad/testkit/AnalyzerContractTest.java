package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;

/** The contract lets a sound analyzer pass, and notices each way to break it. */
class AnalyzerContractTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Finds numbers. */
    @AnalyzerService(id = "numbers", revision = "1", produces = "test.number")
    static final class Numbers implements Analyzer {

        @Override
        public void analyze(TextView text, Findings findings) {
            Matcher number = NUMBER.matcher(text.text());
            while (number.find()) {
                findings.add("test.number", number.start(), number.end());
            }
        }
    }

    /** A sound one. */
    static final class Sound extends AnalyzerContract {

        @Override
        protected Analyzer analyzer() {
            return new Numbers();
        }
    }

    /** One that a test is about. */
    static final class Doubtful extends AnalyzerContract {

        private static Supplier<Analyzer> suspect;
        private static String type = "test.number";

        @Override
        protected Analyzer analyzer() {
            return suspect.get();
        }

        @Override
        protected Set<String> produces() {
            return Set.of(type);
        }

        @Override
        Duration patience() {
            return Duration.ofSeconds(2);
        }
    }

    private static void notices(String law, String partOfMessage, Supplier<Analyzer> suspect) {
        Doubtful.suspect = suspect;
        Verdict.of(Doubtful.class, law).isBroken(partOfMessage);
    }

    private static void numbers(TextView text, Findings findings) {
        new Numbers().analyze(text, findings);
    }

    @Test
    void aSoundAnalyzerPasses() {
        Verdict.of(Sound.class).holds(10);
    }

    @Test
    void anAnalyzerWithoutTheAnnotationHasToSayWhatItProduces() {
        AnalyzerContract contract = new AnalyzerContract() {
            @Override
            protected Analyzer analyzer() {
                return AnalyzerContractTest::numbers;
            }
        };
        AssertionError error = assertThrows(AssertionError.class, contract::produces);
        assertTrue(error.getMessage().contains("override produces()"), error.getMessage());
        assertEquals(Set.of("test.number"), new Sound().produces());
    }

    @Test
    void aTypeWithABlankIsNoticed() {
        Doubtful.type = "Test Number";
        try {
            notices("itSaysWhoItIsAndWhatItProduces", "is no dotted name", Numbers::new);
        } finally {
            Doubtful.type = "test.number";
        }
    }

    @Test
    void oneThatFindsNothingIsNoticed() {
        notices("itFindsSomethingInAtLeastOneText", "let texts() give some", () -> (text, findings) -> { });
    }

    @Test
    void aFindingBeyondTheTextIsNoticedThoughTheAnalyzerHidesIt() {
        notices("noTextBreaksItAndAllItFindsIsAsItAnnounces", "but the text it was given has", () -> (text, findings) -> {
            try {
                findings.add("test.number", 0, text.text().length() + 1);
            } catch (IndexOutOfBoundsException e) {
                numbers(text, findings);
            }
        });
    }

    @Test
    void anotherTypeIsNoticed() {
        notices("noTextBreaksItAndAllItFindsIsAsItAnnounces", "but says it produces only [test.number]",
                () -> (text, findings) -> findings.add("test.other", 0, 0));
    }

    @Test
    void aConfidenceOfNothingIsNoticed() {
        notices("noTextBreaksItAndAllItFindsIsAsItAnnounces", "with confidence 0.0",
                () -> (text, findings) -> findings.add("test.number", 0, 0, 0, Map.of()));
    }

    @Test
    void anExceptionOnHalfACharacterIsNoticedWithTheText() {
        notices("noTextBreaksItAndAllItFindsIsAsItAnnounces", "\\uD83D", () -> (text, findings) -> {
            numbers(text, findings);
            if (text.text().endsWith("\uD83D")) {
                throw new IllegalArgumentException("no such character");
            }
        });
    }

    @Test
    void anExpressionThatRecursesIsNoticed() {
        Pattern recursing = Pattern.compile("(\\p{L}|\\p{M})*");
        notices("noTextBreaksItAndAllItFindsIsAsItAnnounces", "StackOverflowError",
                () -> (text, findings) -> recursing.matcher(text.text()).matches());
    }

    @Test
    void findingsByChanceAreNoticed() {
        notices("theSameTextGivesTheSameFindings", "the second time", () -> (text, findings) -> {
            if (text.text().length() > 1 && ThreadLocalRandom.current().nextBoolean()) {
                findings.add("test.number", 0, 1);
            }
        });
    }

    @Test
    void aMemoryOfTheTextBeforeIsNoticed() {
        notices("itKeepsNothingFromOneTextToTheNext", "after it had seen other texts", () -> new Analyzer() {

            private String before = "";

            @Override
            public void analyze(TextView text, Findings findings) {
                if (before.length() > text.text().length()) {
                    findings.add("test.number", 0, 0);
                }
                before = text.text();
            }
        });
    }

    @Test
    void aFieldSharedByThreadsIsNoticed() {
        notices("severalThreadsAtOnceGetTheSameFindings", "beside other threads", () -> new Analyzer() {

            private final AtomicInteger here = new AtomicInteger();

            @Override
            public void analyze(TextView text, Findings findings) {
                boolean alone = here.incrementAndGet() == 1;
                for (int spin = 0; spin < 2_000 && alone; spin++) {
                    Thread.onSpinWait();
                    alone = here.get() == 1;
                }
                here.decrementAndGet();
                if (!alone) {
                    findings.add("test.number", 0, 0);
                }
            }
        });
    }

    @Test
    void anInterruptThatIsSwallowedIsNoticed() {
        notices("anInterruptEndsItOrIsLeftToTheCaller", "returned without a sign of it", () -> (text, findings) -> {
            Thread.interrupted();
            numbers(text, findings);
        });
    }

    @Test
    void findingsThatAnInterruptCutShortAreNoticed() {
        notices("anInterruptEndsItOrIsLeftToTheCaller", "when it was interrupted and returned all the same", () -> (text, findings) -> {
            if (!Thread.currentThread().isInterrupted()) {
                numbers(text, findings);
            }
        });
    }

    @Test
    void goingOnAfterBeingCalledOffIsNoticed() {
        notices("aRunThatIsCalledOffEnds", "it went on adding", () -> (text, findings) -> {
            for (int i = 0; i < 2; i++) {
                try {
                    numbers(text, findings);
                } catch (IllegalStateException e) {
                    findings.add("test.number", 0, 0);
                }
            }
        });
    }

    @Test
    void takingACalledOffRunForTheTextsFaultIsNoticed() {
        notices("aRunThatIsCalledOffEnds", "let the IllegalStateException through", () -> (text, findings) -> {
            try {
                numbers(text, findings);
            } catch (IllegalStateException e) {
                throw new AnalysisException("something is wrong with the text", e);
            }
        });
    }

    @Test
    void aLoopWithoutEndIsNoticed() {
        notices("itComesToAnEndOnVeryLongTexts", "does not come to an end", () -> (text, findings) -> {
            numbers(text, findings);
            while (text.text().length() > 200_000) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("at last");
                }
            }
        });
    }

    @Test
    void furtherTextsAndPreparedDocumentsAreTested() {
        Verdict.of(OfMentions.class).holds(10);
    }

    @Test
    void breakingWhereOthersHaveFoundNothingIsNoticed() {
        Verdict.of(TakingMentionsForGranted.class, "nothingBreaksItWhereOthersHaveFoundNothing").isBroken("IndexOutOfBounds");
    }

    /** An analyzer that takes it for granted that each text has a line. */
    static final class TakingMentionsForGranted extends AnalyzerContract {

        @Override
        protected Analyzer analyzer() {
            return (text, findings) -> {
                if (!text.text().isBlank()) {
                    TextView.Mention line = text.mentions("test.line").get(0);
                    findings.add("test.first", line.begin(), line.end());
                }
            };
        }

        @Override
        protected Set<String> produces() {
            return Set.of("test.first");
        }

        @Override
        protected In prepare(In document) {
            return document.mentions("test.line", Pattern.compile("[^\n]+"));
        }
    }

    /** An analyzer that finds something only where another one has. */
    static final class OfMentions extends AnalyzerContract {

        @Override
        protected Analyzer analyzer() {
            return (text, findings) -> text.mentions("test.line").forEach(line -> findings.add("test.first", line.begin(), line.end()));
        }

        @Override
        protected Set<String> produces() {
            return Set.of("test.first");
        }

        @Override
        protected In prepare(In document) {
            return document.mentions("test.line", Pattern.compile("[^\n]+"));
        }

        @Override
        protected List<String> texts() {
            return List.of("سطر\nوسطر");
        }
    }
}
