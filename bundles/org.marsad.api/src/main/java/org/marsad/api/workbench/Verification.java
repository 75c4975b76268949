package org.marsad.api.workbench;

import java.util.List;

/**
 * What a check of everything against everything has found.
 *
 * @param checks what was checked, in order
 */
public record Verification(List<Check> checks) {

    /** Keeps its own copy. */
    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return checks.stream().allMatch(check -> check.faults().isEmpty());
    }

    /**
     * One check.
     *
     * @param name    what was compared with what
     * @param checked how many things
     * @param faults  what is wrong, one sentence each, with what to do about it
     */
    public record Check(String name, long checked, List<String> faults) {

        /** Keeps its own copy. */
        public Check {
            faults = List.copyOf(faults);
        }
    }
}
