package org.marsad.shell.commands;

import java.util.Locale;

/** Numbers of bytes as people say them. */
final class Sizes {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1000;

    private Sizes() {
    }

    /** Such as {@code 812 B} or {@code 1.2 MB}. */
    static String brief(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}
