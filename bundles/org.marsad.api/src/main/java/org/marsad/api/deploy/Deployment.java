package org.marsad.api.deploy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A file in the deploy folder or its quarantine, and what became of it.
 *
 * @param file     its name, in quarantine the name it had
 * @param kind     what it was taken for
 * @param state    what became of it
 * @param name     what it goes by: the symbolic name of a bundle, the id of a feature, the PID of a configuration or a list;
 *                 empty if it could not be read that far
 * @param version  the version of a bundle or feature, or empty
 * @param since    when it came into this state
 * @param reason   what decided its state, in one sentence or a few, for an operator
 * @param advice   what the operator can do about it, or empty if nothing has to be done
 * @param previous the version that {@link Deployments#rollback} would bring back
 */
public record Deployment(String file, Kind kind, State state, String name, String version, Instant since, String reason,
        String advice, Optional<String> previous) {

    /** What a file is taken for. */
    public enum Kind {
        /** A jar. */
        BUNDLE,
        /** A feature descriptor: several bundles, all or none. */
        FEATURE,
        /** Configurations. */
        CONFIGURATION,
        /** A word list, lexicon or other file that a bundle here works with. */
        LIST,
        /** None of these. */
        OTHER;

        /** The name as operators see it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of a file. */
    public enum State {
        /** Not complete yet: it is still being written. */
        ARRIVING,
        /** Being checked, tried or started. */
        CHECKING,
        /** In use. */
        ACTIVE,
        /** Right in itself, but something it needs is not here yet; taken up as soon as that is. */
        WAITING,
        /** In quarantine beside a text that says why. */
        QUARANTINED,
        /** Left alone, because its name says that it is not meant. */
        IGNORED;

        /** The name as operators see and type it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
