package org.marsad.bench.product;

import java.io.PrintStream;
import java.util.List;

/** Whether what was measured is also what was asked for. Complaints are printed as they come. */
final class Checks {

    private final PrintStream out;
    private boolean good = true;

    Checks(PrintStream out) {
        this.out = out;
    }

    void complain(List<String> complaints) {
        for (String complaint : complaints) {
            good = false;
            out.println("CHECK FAILED: " + complaint);
        }
    }

    void require(boolean condition, String complaint) {
        complain(condition ? List.of() : List.of(complaint));
    }

    /** Prints the result; true if there was no complaint. */
    boolean conclude() {
        out.println(good ? "checks: all is well" : "checks: FAILED, see above; the figures are worth nothing");
        return good;
    }
}
