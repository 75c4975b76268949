package org.marsad.launcher.sample;

/** A component that fails when it is made. */
public final class Unfit {

    public Unfit() {
        throw new IllegalStateException("unfit on purpose");
    }
}
