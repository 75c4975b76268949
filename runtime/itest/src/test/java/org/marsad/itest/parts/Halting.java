package org.marsad.itest.parts;

/** Ends the whole container as soon as it is made. */
public final class Halting {

    /** Ends it, as a native library that crashes does: without any of the usual farewells. */
    public Halting() {
        Runtime.getRuntime().halt(9);
    }

    void stop() {
        throw new IllegalStateException("it was never there");
    }
}
