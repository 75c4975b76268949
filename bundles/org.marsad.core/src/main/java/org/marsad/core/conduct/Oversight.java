package org.marsad.core.conduct;

import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;

/** Decides which services documents are given to, and hears how they do. */
interface Oversight {

    /** Lets everything pass. */
    Oversight NONE = new Oversight() {

        @Override
        public boolean admits(Seat<?> seat) {
            return true;
        }

        @Override
        public void succeeded(Seat<?> seat) {
            // nothing is remembered
        }

        @Override
        public void failed(Seat<?> seat, DocumentId document, Problem.Code code, String reason) {
            // nothing is remembered
        }
    };

    /** Whether a service may be used now; if not, another look at the services will say what to use. May take seconds the first time. */
    boolean admits(Seat<?> seat) throws InterruptedException;

    /** It did what it was asked for. */
    void succeeded(Seat<?> seat);

    /** It failed by its own fault. */
    void failed(Seat<?> seat, DocumentId document, Problem.Code code, String reason);
}
