package org.marsad.export.markdown;

import org.marsad.api.export.ExportTarget;

/** What an operator can ask for. */
final class Flags {

    /** The option that asks for the whole text and everything that was found. */
    static final String FULL = "full";

    private Flags() {
    }

    /** Whether a flag was given. */
    static boolean has(ExportTarget target, String flag) {
        String value = target.option(flag).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("option --" + flag
                    + " is a flag and takes no value, but was given '" + value + "'");
        };
    }
}
