package org.marsad.deploy.check;

/** A jar is not taken. The message is the reason; reason and advice are for an operator to read. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String version;
    private final String advice;
    private final boolean lacking;

    private Refusal(String name, String version, String reason, String advice, boolean lacking) {
        super(reason);
        this.name = name;
        this.version = version;
        this.advice = advice;
        this.lacking = lacking;
    }

    /**
     * The jar itself is wrong.
     *
     * @param name    its symbolic name, or empty if it could not be read that far
     * @param version its version, or empty
     * @param reason  what is wrong
     * @param advice  what the operator can do
     */
    public static Refusal of(String name, String version, String reason, String advice) {
        return new Refusal(name, version, reason, advice, false);
    }

    /** The jar is right, but something it needs is not here. */
    static Refusal lacking(String name, String version, String reason, String advice) {
        return new Refusal(name, version, reason, advice, true);
    }

    /** The symbolic name, or empty if the jar could not be read that far. */
    public String name() {
        return name;
    }

    /** The version, or empty. */
    public String version() {
        return version;
    }

    /** What is wrong. */
    public String reason() {
        return getMessage();
    }

    /** What the operator can do. */
    public String advice() {
        return advice;
    }

    /** Whether all that is wrong is that something it needs is not here; it may be taken once that has come. */
    public boolean lacking() {
        return lacking;
    }
}
