package org.marsad.api.deploy;

import java.util.List;
import java.util.Optional;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;

/**
 * What would be different if other analyzers were in use.
 *
 * @param name      the symbolic name of the bundle that holds them
 * @param version   its version
 * @param analyzers one for each of its analyzers
 */
public record Comparison(String name, String version, List<OfAnalyzer> analyzers) {

    /** Keeps its own copy. */
    public Comparison {
        analyzers = List.copyOf(analyzers);
    }

    /**
     * What one analyzer would make different.
     *
     * @param analyzer  its id
     * @param active    the bundle and version whose findings it is compared with; empty if there are none
     * @param documents how many documents it worked on
     * @param same      how many annotations are the same
     * @param changes   what is not, by document and place
     * @param failures  documents it could not work on, one sentence each
     */
    public record OfAnalyzer(String analyzer, Optional<String> active, int documents, long same, List<Change> changes,
            List<String> failures) {

        /** Keeps its own copies. */
        public OfAnalyzer {
            changes = List.copyOf(changes);
            failures = List.copyOf(failures);
        }
    }

    /**
     * An annotation that is not the same.
     *
     * @param document the document
     * @param text     the words it covers, those of {@code after} if there is one
     * @param before   as it is stored; empty if it is added
     * @param after    as it would be; empty if it is lost
     */
    public record Change(DocumentId document, String text, Optional<Annotation> before, Optional<Annotation> after) {

        /** In one word: added, lost or changed (the same place and type with other features or confidence). */
        public String label() {
            return before.isEmpty() ? "added" : after.isEmpty() ? "lost" : "changed";
        }
    }
}
