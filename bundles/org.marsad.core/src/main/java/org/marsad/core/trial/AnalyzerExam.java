package org.marsad.core.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.conduct.View;

/**
 * Tries an analyzer: it ends, keeps to the text and to what it has announced, and finds the same when it is asked again, in another
 * order, and by two threads at once.
 */
final class AnalyzerExam {

    private final Seat<Analyzer> seat;
    private final Analyzer service;
    private final Surroundings surroundings;
    private final Faults faults = new Faults();

    AnalyzerExam(Seat<Analyzer> seat, Analyzer service, Surroundings surroundings) {
        this.seat = seat;
        this.service = service;
        this.surroundings = surroundings;
    }

    /** A text as it is shown to the analyzer. */
    private record Shown(Canary canary, View view) {}

    /** What came of a text: findings in words, or that it cannot be analysed, or what was wrong. */
    private record Outcome(List<String> found, Optional<String> fault) {}

    List<String> faults() throws InterruptedException {
        new Declaration(seat, "marsad.analyzer.", faults).analyzer();
        if (!faults.isEmpty()) {
            return faults.all();
        }
        Leftovers leftovers = Leftovers.of(service);
        if (oneByOne(shown()) && faults.isEmpty()) {
            leftovers.busy().ifPresent(faults::add);
        }
        return faults.all();
    }

    private List<Shown> shown() throws InterruptedException {
        List<Shown> all = new ArrayList<>();
        for (Canary canary : Canary.ALL) {
            DocumentText text = inLanguage(canary);
            Collection<Layer> required = Services.builtOn(seat).isEmpty() ? List.of() : surroundings.layers().of(text, seat);
            all.add(new Shown(canary, new View(canary.id(), "text/plain", Set.of(), text, form(canary.text()), required)));
        }
        return all;
    }

    /** A document whose language the analyzer does not understand is offered to it only where the language is not known. */
    private DocumentText inLanguage(Canary canary) {
        List<String> languages = seat.texts("languages");
        boolean understood = languages.isEmpty() || languages.contains(canary.language());
        Canary shown = understood ? canary : new Canary(canary.name(), DocumentText.UNKNOWN_LANGUAGE, canary.text());
        return shown.document();
    }

    private NormalizedText form(String text) throws InterruptedException {
        Seat<Normalizer> normalizer = surroundings.normalizers().get(seat.text("normalizer"));
        NormalizedText plain = new NormalizedText(text, OffsetMap.identity(text.length()));
        if (normalizer == null) {
            return plain;
        }
        List<NormalizedText> made = new ArrayList<>();
        try {
            normalizer.use(used -> {
                if (Attempt.make(normalizer.id(), Patience.FIRST_TEXT, () -> used.normalize(text))
                        instanceof Ending.Returned<NormalizedText> returned && returned.value() != null) {
                    made.add(returned.value());
                }
            });
        } catch (IllegalStateException e) {
            return plain; // it is just leaving
        } catch (IOException e) {
            throw new IllegalStateException("a normalizer reads nothing", e);
        }
        return made.isEmpty() ? plain : made.get(0); // a fault of the normalizer is not the analyzer's
    }

    /** Each text twice, then all by two threads at once. Returns whether all calls have ended. */
    private boolean oneByOne(List<Shown> all) throws InterruptedException {
        List<Outcome> first = new ArrayList<>();
        for (Shown shown : all) {
            Optional<Outcome> outcome = attempt(shown, first.isEmpty() ? Patience.FIRST_TEXT : Patience.TEXT);
            Optional<Outcome> again = outcome.isEmpty() ? outcome : attempt(shown, Patience.TEXT);
            if (again.isEmpty()) {
                return false;
            }
            outcome.get().fault().ifPresentOrElse(faults::add, () -> again.get().fault().ifPresentOrElse(faults::add,
                    () -> compare(shown, outcome.get(), again.get(), "when it is asked again")));
            first.add(outcome.get());
            if (faults.isFull()) {
                return true;
            }
        }
        return !faults.isEmpty() || together(all, first);
    }

    /** One text; empty if the call did not end. */
    private Optional<Outcome> attempt(Shown shown, Patience patience) throws InterruptedException {
        Tray tray = tray(shown);
        Ending<Boolean> ending = Attempt.make(seat.id(), patience, () -> {
            service.analyze(shown.view(), tray);
            return true;
        });
        tray.close();
        if (ending instanceof Ending.Overdue<Boolean> overdue) {
            faults.add("on the text " + shown.canary().quoted() + " it " + overdue.reason());
            return Optional.empty();
        }
        return Optional.of(outcome(shown, tray, ending instanceof Ending.Threw<Boolean> threw ? threw.thrown() : null));
    }

    private Tray tray(Shown shown) {
        return new Tray(shown.view().text().length(), seat.texts("produces"));
    }

    private static Outcome outcome(Shown shown, Tray tray, Throwable thrown) {
        String on = "on the text " + shown.canary().quoted() + " it ";
        if (tray.fault().isPresent()) {
            return new Outcome(List.of(), tray.fault().map(on::concat));
        }
        if (thrown instanceof AnalysisException) {
            return new Outcome(List.of("it cannot be analysed"), Optional.empty());
        }
        return thrown == null ? new Outcome(tray.found(), Optional.empty()) : new Outcome(List.of(), Optional.of(on + Faults.thrown(thrown)
                + "; all it may throw is AnalysisException, for a text it cannot work on"));
    }

    private void compare(Shown shown, Outcome expected, Outcome found, String when) {
        if (!expected.found().equals(found.found())) {
            faults.add("on the text " + shown.canary().quoted() + " it does not find the same " + when + ": "
                    + difference(expected.found(), found.found()));
        }
    }

    private static String difference(List<String> expected, List<String> found) {
        Set<String> lost = new HashSet<>(expected);
        found.forEach(lost::remove);
        Set<String> added = new HashSet<>(found);
        expected.forEach(added::remove);
        if (lost.isEmpty() && added.isEmpty()) {
            return expected.size() + " findings and then " + found.size();
        }
        return (lost.isEmpty() ? "nothing" : Collections.min(lost)) + ", and then "
                + (added.isEmpty() ? "nothing" : Collections.min(added));
    }

    /** All texts by two threads, one of them from the end. */
    private boolean together(List<Shown> all, List<Outcome> first) throws InterruptedException {
        List<Shown> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        List<Tray> trays = Collections.synchronizedList(new ArrayList<>());
        Ending<List<Outcome>> endForth;
        Ending<List<Outcome>> endBack;
        try (Attempt<List<Outcome>> forth = Attempt.begin(seat.id(), () -> series(all, trays));
                Attempt<List<Outcome>> back = Attempt.begin(seat.id(), () -> series(backwards, trays))) {
            endForth = forth.await(Patience.ALL_TEXTS);
            endBack = back.await(Patience.ALL_TEXTS);
        } finally {
            List.copyOf(trays).forEach(Tray::close);
        }
        boolean ended = judge(endForth, all, first);
        List<Outcome> reversed = new ArrayList<>(first);
        Collections.reverse(reversed);
        return judge(endBack, backwards, reversed) && ended;
    }

    private List<Outcome> series(List<Shown> all, List<Tray> trays) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Shown shown : all) {
            Tray tray = tray(shown);
            trays.add(tray);
            outcomes.add(outcome(shown, tray, thrownBy(shown, tray)));
        }
        return outcomes;
    }

    /** What a call throws, or {@code null}. */
    private Throwable thrownBy(Shown shown, Tray tray) throws InterruptedException {
        try {
            service.analyze(shown.view(), tray);
            return null;
        } catch (AnalysisException | RuntimeException | LinkageError | StackOverflowError e) {
            return e;
        }
    }

    private boolean judge(Ending<List<Outcome>> ending, List<Shown> all, List<Outcome> expected) {
        if (ending instanceof Ending.Overdue<List<Outcome>> overdue) {
            faults.add("when two threads use it at once it " + overdue.reason());
            return false;
        } else if (ending instanceof Ending.Threw<List<Outcome>> threw) {
            faults.add("when two threads use it at once it " + Faults.thrown(threw.thrown()));
            return true;
        }
        List<Outcome> outcomes = ((Ending.Returned<List<Outcome>>) ending).value();
        for (int i = 0; i < outcomes.size(); i++) {
            Shown shown = all.get(i);
            Outcome outcome = outcomes.get(i);
            Outcome before = expected.get(i);
            outcome.fault().ifPresentOrElse(fault -> faults.add(fault + ", when two threads use it at once"),
                    () -> compare(shown, before, outcome, "when two threads use it at once"));
        }
        return true;
    }
}
