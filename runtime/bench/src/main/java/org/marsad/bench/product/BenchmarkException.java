package org.marsad.bench.product;

/** Something cannot be measured; the message says to the reader what is wrong and what to do. */
final class BenchmarkException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int FAILED = 1;

    private final int exitStatus;

    BenchmarkException(String message) {
        this(FAILED, message);
    }

    BenchmarkException(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    /** What the benchmark exits with. */
    int exitStatus() {
        return exitStatus;
    }
}
