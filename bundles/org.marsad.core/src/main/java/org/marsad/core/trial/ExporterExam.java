package org.marsad.core.trial;

import java.util.List;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.Exporter;
import org.marsad.core.conduct.Seat;

/** Tries an exporter: it writes none, one and several documents of all sorts, and the same bytes each time. */
final class ExporterExam {

    private final Seat<Exporter> seat;
    private final Exporter service;
    private final Faults faults = new Faults();

    ExporterExam(Seat<Exporter> seat, Exporter service) {
        this.seat = seat;
        this.service = service;
    }

    List<String> faults() throws InterruptedException {
        new Declaration(seat, "marsad.exporter.", faults).exporter();
        if (!faults.isEmpty()) {
            return faults.all();
        }
        Leftovers leftovers = Leftovers.of(service);
        List<Entry> all = SampleEntries.all();
        boolean ended = isEnding("no document", List.of()) && isEnding("one document", all.subList(0, 1))
                && isEnding(all.size() + " documents of all sorts", all);
        if (ended && faults.isEmpty()) {
            leftovers.busy().ifPresent(faults::add);
        }
        return faults.all();
    }

    private boolean isEnding(String what, List<Entry> entries) throws InterruptedException {
        MemoryTarget first = new MemoryTarget(name());
        MemoryTarget second = new MemoryTarget(name());
        MemoryTarget third = new MemoryTarget(name());
        String with = "with " + what + " it ";
        return isEnding(with, Attempt.make(seat.id(), Patience.FILE, () -> write(entries, first)))
                && isSame(with, first, second, third, entries);
    }

    private boolean isSame(String with, MemoryTarget first, MemoryTarget second, MemoryTarget third, List<Entry> entries)
            throws InterruptedException {
        if (!faults.isEmpty()) {
            return true;
        }
        if (!first.isOpened()) {
            faults.add(with + "does not open its main file, so nothing would be there");
            return true;
        }
        try (Attempt<Boolean> one = Attempt.begin(seat.id(), () -> write(entries, second));
                Attempt<Boolean> other = Attempt.begin(seat.id(), () -> write(entries, third))) {
            boolean ended = isEnding(with, one.await(Patience.FILE)) & isEnding(with, other.await(Patience.FILE));
            if (faults.isEmpty() && !(first.holdsTheSameAs(second) && first.holdsTheSameAs(third))) {
                faults.add(with + "does not write the same bytes when it is asked again, by two threads at once");
            }
            return ended;
        }
    }

    private boolean write(List<Entry> entries, MemoryTarget target) throws Exception {
        service.export(entries.iterator(), target);
        return true;
    }

    private boolean isEnding(String with, Ending<Boolean> ending) {
        if (ending instanceof Ending.Overdue<Boolean> overdue) {
            faults.add(with + overdue.reason());
            return false;
        }
        if (ending instanceof Ending.Threw<Boolean> threw) {
            faults.add(with + Faults.thrown(threw.thrown()));
        }
        return true;
    }

    /** A name as an operator would type it for this format; a folder's has no ending. */
    private String name() {
        List<String> endings = seat.texts("extensions");
        return endings.isEmpty() ? "trial" : "trial." + endings.get(0);
    }
}
