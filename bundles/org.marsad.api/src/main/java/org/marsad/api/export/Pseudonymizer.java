package org.marsad.api.export;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts pseudonyms in place of persons. It stands before the exporters and gives them other entries, so that every exporter, whoever wrote
 * it, writes pseudonyms. Safe for use by several threads.
 */
@ProviderType
public interface Pseudonymizer {

    /** The option of an export, without dashes, that asks for it. No exporter can have an option of that name. */
    String OPTION = "pseudonymise";

    /**
     * Looks through all that is to be exported and learns whose names must not be in it.
     *
     * @param entries read to the end, not closed
     * @return gives for an entry the one without names, in which all positions are positions of the new text. It throws
     *         {@link IllegalArgumentException} for an entry in which nobody has looked for persons
     * @throws IllegalArgumentException if it cannot promise that no name remains; the message says why and what to do
     * @throws IOException              if the secret that pseudonyms are made with cannot be read or made
     * @throws InterruptedException     if called off
     */
    UnaryOperator<Entry> prepare(Stream<Entry> entries) throws IOException, InterruptedException;
}
