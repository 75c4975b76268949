package org.marsad.deploy.take;

import org.marsad.api.deploy.Deployment.State;

/**
 * What became of a file that was taken up.
 *
 * @param state   active, waiting or quarantined
 * @param name    what it goes by, or empty if it could not be read that far
 * @param version its version, or empty
 * @param reason  what decided it, for an operator
 * @param advice  what the operator can do, or empty
 */
public record Outcome(State state, String name, String version, String reason, String advice) {

    /** Much of the text comes out of files and out of foreign code. */
    public Outcome {
        name = Plain.text(name);
        version = Plain.text(version);
        reason = Plain.text(reason);
        advice = Plain.text(advice);
    }

    /** It is in use. */
    public static Outcome active(String name, String version, String reason) {
        return new Outcome(State.ACTIVE, name, version, reason, "");
    }

    /** It is right in itself, but has to wait for something. */
    public static Outcome waiting(String name, String version, String reason, String advice) {
        return new Outcome(State.WAITING, name, version, reason, advice);
    }

    /** It cannot be used. */
    public static Outcome refused(String name, String version, String reason, String advice) {
        return new Outcome(State.QUARANTINED, name, version, reason, advice);
    }
}
