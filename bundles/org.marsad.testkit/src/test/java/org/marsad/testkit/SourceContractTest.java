package org.marsad.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;

/** The contract lets a sound source pass, and notices each way to break it. */
class SourceContractTest {

    /** A place with three documents. A test changes one step of how it is read. */
    private static class Shelf implements Source {

        @Override
        public void poll(Intake intake) throws IOException, InterruptedException {
            for (String name : List.of("أول", "وثيقة ثانية", "وثيقة ثالثة طويلة")) {
                offer(intake, name);
            }
        }

        void offer(Intake intake, String name) throws IOException, InterruptedException {
            Provenance provenance = provenance(name);
            if (intake.recall(provenance.source(), provenance.origin(), "1").isPresent()) {
                return;
            }
            try {
                intake.accept(provenance, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
            } catch (Intake.TooLargeException e) {
                intake.refuse(provenance, Problem.Code.TOO_LARGE, name + " is too large", "split it");
            }
        }

        Provenance provenance(String name) {
            return new Provenance(URI.create("shelf:/" + name.length()), "shelf", Instant.now(), Map.of(Provenance.STAMP, "1"));
        }
    }

    /** A sound one. */
    static final class Sound extends SourceContract {

        @Override
        protected Source source() {
            return new Shelf();
        }

        @Override
        protected String name() {
            return "shelf";
        }
    }

    /** One that a test is about. */
    static final class Doubtful extends SourceContract {

        private static Supplier<Source> suspect;

        @Override
        protected Source source() {
            return suspect.get();
        }

        @Override
        protected String name() {
            return "shelf";
        }
    }

    private static void notices(String law, String partOfMessage, Supplier<Source> suspect) {
        Doubtful.suspect = suspect;
        Verdict.of(Doubtful.class, law).isBroken(partOfMessage);
    }

    @Test
    void aSoundSourcePasses() {
        Verdict.of(Sound.class).holds(10);
    }

    @Test
    void aPlaceWithoutDocumentsIsNoticed() {
        notices("whatIsThereIsOffered", "at least two documents", () -> intake -> { });
    }

    @Test
    void anOriginThatIsNotAbsoluteIsNoticed() {
        notices("everyOfferSaysWhereItWasAndWhoOffersItAndWhen", "is not absolute", () -> new Shelf() {
            @Override
            Provenance provenance(String name) {
                return new Provenance(URI.create("shelf"), "shelf", Instant.now(), Map.of());
            }
        });
    }

    @Test
    void anotherNameIsNoticed() {
        notices("everyOfferSaysWhereItWasAndWhoOffersItAndWhen", "the name of the source", () -> new Shelf() {
            @Override
            Provenance provenance(String name) {
                return new Provenance(super.provenance(name).origin(), "rack", Instant.now(), Map.of());
            }
        });
    }

    @Test
    void anEmptyAttributeIsNoticed() {
        notices("everyOfferSaysWhereItWasAndWhoOffersItAndWhen", "leave it out", () -> new Shelf() {
            @Override
            Provenance provenance(String name) {
                return new Provenance(super.provenance(name).origin(), "shelf", Instant.now(), Map.of(Provenance.CHARSET, ""));
            }
        });
    }

    @Test
    void offeringSomethingElseEachTimeIsNoticed() {
        Supplier<Source> counting = () -> new Shelf() {
            private int polls;

            @Override
            public void poll(Intake intake) throws IOException, InterruptedException {
                super.poll(intake);
                offer(intake, "x".repeat(100 + polls++));
            }
        };
        notices("lookingAgainFindsNothingNew", "was offered again, and was not the same", counting);
    }

    @Test
    void takingForGoneWhatIsThereIsNoticed() {
        notices("afterARestartLookingAgainFindsNothingNew", "documents that are missing after looking again", () -> new Shelf() {
            @Override
            public void poll(Intake intake) throws IOException, InterruptedException {
                if (intake.present("shelf").isEmpty()) {
                    super.poll(intake);
                } else {
                    intake.gone("shelf", intake.present("shelf").get(0));
                }
            }
        });
    }

    @Test
    void forgettingWhatCouldNotBeTakenIsNoticed() {
        notices("whatTheIntakeCouldNotTakeIsOfferedAgain", "documents that are missing after the intake had failed", () -> new Shelf() {
            private final Set<String> done = new HashSet<>();

            @Override
            void offer(Intake intake, String name) throws IOException, InterruptedException {
                if (done.add(name)) {
                    super.offer(intake, name);
                }
            }
        });
    }

    @Test
    void keepingOnDiskWhatWasNotTakenIsNoticed() {
        Set<String> onDisk = new HashSet<>();
        Supplier<Source> keeping = () -> new Shelf() {
            @Override
            public void poll(Intake intake) throws IOException, InterruptedException {
                if (!onDisk.add("polled") && !intake.present("shelf").isEmpty()) {
                    return;
                }
                super.poll(intake);
            }
        };
        notices("whatWasNotTakenBeforeARestartIsOfferedAfterwards", "after a restart in the middle of a poll", keeping);
    }

    @Test
    void aPollThatEndsAtALargeDocumentIsNoticed() {
        notices("oneThatIsTooLargeDoesNotKeepTheOthersOut", "documents that are missing when the largest was refused", () -> new Shelf() {
            @Override
            public void poll(Intake intake) throws IOException, InterruptedException {
                try {
                    for (String name : List.of("وثيقة ثالثة طويلة", "أول", "وثيقة ثانية")) {
                        intake.accept(provenance(name), new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
                    }
                } catch (Intake.TooLargeException e) {
                    intake.refuse(provenance("x"), Problem.Code.TOO_LARGE, "too large", "split it");
                }
            }
        });
    }

    @Test
    void anInterruptThatIsSwallowedIsNoticed() {
        Supplier<Source> deaf = () -> new Shelf() {
            @Override
            void offer(Intake intake, String name) throws IOException {
                try {
                    super.offer(intake, name);
                } catch (InterruptedException e) {
                    intake.refuse(provenance(name), Problem.Code.UNREADABLE, "interrupted", "try again");
                }
            }
        };
        notices("anInterruptWhileTheIntakeWaitsEndsThePoll", "the intake was interrupted while it waited", deaf);
        notices("anInterruptBetweenTwoDocumentsEndsThePollAndLosesNothing", "interrupted at the second document", deaf);
    }

    @Test
    void aThreadOfItsOwnIsNoticed() {
        notices("theIntakeIsCalledFromTheThreadThatPolls", "threads of the source's own", () -> intake -> {
            Thread own = new Thread(() -> intake.present("shelf"), "own");
            own.start();
            own.join();
        });
    }
}
