package org.marsad.core.trial;

import java.util.List;
import java.util.Objects;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.marsad.core.conduct.Seat;

/** Tries an extractor: whatever the bytes are it ends, with a text whose parts lie within it, or with a word on what is wrong. */
final class ExtractorExam {

    private final Seat<Extractor> seat;
    private final Extractor service;
    private final Faults faults = new Faults();

    ExtractorExam(Seat<Extractor> seat, Extractor service) {
        this.seat = seat;
        this.service = service;
    }

    List<String> faults() throws InterruptedException {
        new Declaration(seat, "marsad.extractor.", faults).extractor();
        if (!faults.isEmpty()) {
            return faults.all();
        }
        Leftovers leftovers = Leftovers.of(service);
        if (allTypes() && faults.isEmpty()) {
            leftovers.busy().ifPresent(faults::add);
        }
        return faults.all();
    }

    /** Returns whether all calls have ended. */
    private boolean allTypes() throws InterruptedException {
        for (String type : seat.texts("types")) {
            for (Specimen specimen : Specimen.of(type)) {
                if (!isEnding(specimen)) {
                    return false;
                }
                if (faults.isFull()) {
                    return true;
                }
            }
        }
        return true;
    }

    private boolean isEnding(Specimen specimen) throws InterruptedException {
        String on = "on " + specimen.quoted() + " (" + specimen.content().mediaType() + ") it ";
        Ending<DocumentText> first = attempt(specimen);
        if (first instanceof Ending.Overdue<DocumentText> overdue) {
            faults.add(on + overdue.reason());
            return false;
        } else if (first instanceof Ending.Threw<DocumentText> threw) {
            if (!(threw.thrown() instanceof ExtractionException)) {
                faults.add(on + Faults.thrown(threw.thrown()) + "; what is wrong with the bytes is told by an ExtractionException");
            } else if (threw.thrown().getMessage() == null) {
                faults.add(on + "throws an ExtractionException that does not say what is wrong");
            }
        } else if (first instanceof Ending.Returned<DocumentText> returned) {
            return isSame(on, specimen, returned.value());
        }
        return true;
    }

    private Ending<DocumentText> attempt(Specimen specimen) throws InterruptedException {
        return Attempt.make(seat.id(), Patience.FILE, () -> service.extract(specimen.content()));
    }

    private boolean isSame(String on, Specimen specimen, DocumentText text) throws InterruptedException {
        check(on, specimen, text);
        if (!faults.isEmpty() || !specimen.hasText()) {
            return true;
        }
        Ending<DocumentText> again = attempt(specimen);
        if (again instanceof Ending.Overdue<DocumentText> overdue) {
            faults.add(on + overdue.reason() + " when it was asked again");
            return false;
        }
        if (!(again instanceof Ending.Returned<DocumentText> returned && returned.value() != null
                && returned.value().text().equals(text.text()))) {
            faults.add(on + "does not give the same text when it is asked again");
        }
        return true;
    }

    private void check(String on, Specimen specimen, DocumentText text) {
        if (text == null || text.text() == null || text.title() == null || text.language() == null || text.charset() == null) {
            faults.add(on + "gives a text, a title, a language or a charset that is null; what is not known is empty, a language 'und'");
            return;
        }
        if (specimen.hasText() && text.text().isBlank()) {
            faults.add(on + "gives an empty text; where there is none it must throw an ExtractionException with the code EMPTY");
        }
        for (Annotation part : text.layout()) {
            if (part.span().end() > text.text().length()) {
                faults.add(on + "says that there is a " + Objects.toString(part.type()) + " at [" + part.span().begin() + ", "
                        + part.span().end() + "), outside the text, which has " + text.text().length() + " units");
                return;
            }
        }
    }
}
