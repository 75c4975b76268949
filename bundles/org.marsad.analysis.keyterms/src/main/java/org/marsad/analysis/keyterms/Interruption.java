package org.marsad.analysis.keyterms;

/** Obeys the workbench when it wants its thread back. */
final class Interruption {

    private Interruption() {
    }

    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the run was called off");
        }
    }
}
