package org.marsad.core.trial;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.document.Span;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.core.conduct.Seat;

/** Tries a normalizer: it ends, accounts for the whole text, leads back into it in order, and writes the same each time. */
final class NormalizerExam {

    private final Seat<Normalizer> seat;
    private final Normalizer service;
    private final Faults faults = new Faults();

    NormalizerExam(Seat<Normalizer> seat, Normalizer service) {
        this.seat = seat;
        this.service = service;
    }

    List<String> faults() throws InterruptedException {
        new Declaration(seat, "marsad.normalizer.", faults).normalizer();
        if (!faults.isEmpty()) {
            return faults.all();
        }
        Leftovers leftovers = Leftovers.of(service);
        if (oneByOne() && faults.isEmpty()) {
            leftovers.busy().ifPresent(faults::add);
        }
        return faults.all();
    }

    /** Each text, then all by two threads at once. Returns whether all calls have ended. */
    private boolean oneByOne() throws InterruptedException {
        List<NormalizedText> first = new ArrayList<>();
        for (Canary canary : Canary.ALL) {
            Ending<NormalizedText> ending = Attempt.make(seat.id(), first.isEmpty() ? Patience.FIRST_TEXT : Patience.TEXT,
                    () -> service.normalize(canary.text()));
            String on = "on the text " + canary.quoted() + " it ";
            if (ending instanceof Ending.Overdue<NormalizedText> overdue) {
                faults.add(on + overdue.reason());
                return false;
            } else if (ending instanceof Ending.Threw<NormalizedText> threw) {
                faults.add(on + Faults.thrown(threw.thrown()) + "; any text has a normal form");
            } else if (ending instanceof Ending.Returned<NormalizedText> returned) {
                check(on, canary.text(), returned.value());
                first.add(returned.value());
            }
            if (faults.isFull()) {
                return true;
            }
        }
        return !faults.isEmpty() || together(first);
    }

    private void check(String on, String text, NormalizedText form) {
        if (form == null) {
            faults.add(on + "gives nothing at all (null)");
        } else if (form.offsets().originalLength() != text.length()) {
            faults.add(on + "gives a map for " + form.offsets().originalLength() + " units of the " + text.length()
                    + " the text has: every unit must be copied or rewritten, what is left out too");
        } else {
            checkOrder(on, form.offsets());
        }
    }

    private void checkOrder(String on, OffsetMap offsets) {
        int begin = 0;
        int end = 0;
        for (int at = 0; at < offsets.normalizedLength(); at++) {
            Span original = offsets.toOriginal(at, at + 1);
            if (original.begin() < begin || original.end() < end || original.end() > offsets.originalLength()) {
                faults.add(on + "leads unit " + at + " of the normal form back to " + original + ", behind where the one before it leads");
                return;
            }
            begin = original.begin();
            end = original.end();
        }
    }

    private boolean together(List<NormalizedText> first) throws InterruptedException {
        try (Attempt<List<NormalizedText>> one = Attempt.begin(seat.id(), this::series);
                Attempt<List<NormalizedText>> other = Attempt.begin(seat.id(), this::series)) {
            return judge(one.await(Patience.ALL_TEXTS), first) & judge(other.await(Patience.ALL_TEXTS), first);
        }
    }

    private List<NormalizedText> series() {
        return Canary.ALL.stream().map(canary -> service.normalize(canary.text())).toList();
    }

    private boolean judge(Ending<List<NormalizedText>> ending, List<NormalizedText> first) {
        if (ending instanceof Ending.Overdue<List<NormalizedText>> overdue) {
            faults.add("when two threads use it at once it " + overdue.reason());
            return false;
        } else if (ending instanceof Ending.Threw<List<NormalizedText>> threw) {
            faults.add("when two threads use it at once it " + Faults.thrown(threw.thrown()));
        } else if (ending instanceof Ending.Returned<List<NormalizedText>> returned) {
            for (int i = 0; i < first.size(); i++) {
                if (!first.get(i).equals(returned.value().get(i))) {
                    faults.add("on the text " + Canary.ALL.get(i).quoted() + " it does not write the same when it is asked again");
                }
            }
        }
        return true;
    }
}
