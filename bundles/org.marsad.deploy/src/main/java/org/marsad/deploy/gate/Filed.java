package org.marsad.deploy.gate;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;

/**
 * What is known of a file that was decided upon.
 *
 * @param file     its name
 * @param kind     what it was taken for
 * @param state    what became of it
 * @param name     what it goes by, or empty
 * @param version  its version, or empty
 * @param since    when it came into this state
 * @param reason   what decided its state
 * @param advice   what an operator can do, or empty
 * @param sha256   the hash of its content
 * @param stamp    what stood for that content when it was looked at
 * @param good     the content that worked last
 * @param previous the content that worked before that
 */
record Filed(String file, Kind kind, State state, String name, String version, Instant since, String reason, String advice,
        String sha256, String stamp, Content good, Content previous) {

    private static final int FIELDS = 14;
    private static final int SHORT = 12;

    /**
     * A content of the file.
     *
     * @param sha256  its hash, or empty for no content
     * @param version its version, or empty
     */
    record Content(String sha256, String version) {

        static final Content NONE = new Content("", "");

        boolean isSome() {
            return !sha256.isEmpty();
        }

        /** The version, or if it has none the beginning of the hash. */
        String label() {
            return version.isEmpty() ? sha256.substring(0, Math.min(SHORT, sha256.length())) : version;
        }
    }

    /** The record that was written with {@link #words}, or empty if it is none. */
    static Optional<Filed> of(List<String> words) {
        if (words.size() != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Filed(words.get(0), Kind.valueOf(words.get(1)), State.valueOf(words.get(2)), words.get(3), words.get(4),
                    Instant.parse(words.get(5)), words.get(6), words.get(7), words.get(8), words.get(9),
                    new Content(words.get(10), words.get(11)), new Content(words.get(12), words.get(13))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // written by another version of this bundle
        }
    }

    List<String> words() {
        return List.of(file, kind.name(), state.name(), name, version, since.toString(), reason, advice, sha256, stamp, good.sha256(),
                good.version(), previous.sha256(), previous.version());
    }

    Filed withStamp(String now) {
        return new Filed(file, kind, state, name, version, since, reason, advice, sha256, now, good, previous);
    }

    /** The content that worked is in the file again. */
    Filed withContent(Content content, String now) {
        return new Filed(file, kind, state, name, content.version(), since, reason, advice, content.sha256(), now, good, previous);
    }

    Deployment deployment() {
        return new Deployment(file, kind, state, name, version, since, reason, advice,
                state != State.QUARANTINED && previous.isSome() ? Optional.of(previous.label()) : Optional.empty());
    }
}
