package org.marsad.launcher.sample;

/** A component that needs what {@link Late} brings. */
public final class LateCommand {

    public String late(String word) {
        return "late " + word;
    }
}
