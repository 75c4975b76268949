package org.marsad.api.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.ingest.ExtractionException;
import org.osgi.annotation.versioning.ProviderType;

/** Tries services before documents depend on them. Nothing of it is kept. Safe for use by several threads. */
@ProviderType
public interface Trials {

    /**
     * Tries every analyzer, normalizer, extractor and exporter of a bundle on texts that bring out what is wrong with them:
     * offsets outside the text, another answer the second time, types of annotation that were not announced, no end.
     * Services of other kinds are not looked at.
     *
     * @param bundle the number of a bundle that is started
     * @return what is wrong; nothing if they can be used
     * @throws InterruptedException if called off
     */
    List<Flaw> examine(long bundle) throws InterruptedException;

    /**
     * Has the analyzers of a bundle work on stored documents, beside those that are in use.
     *
     * @param bundle the number of a bundle that is started
     * @param last   how many of the documents met last
     * @return what would be different
     * @throws InterruptedException if called off
     */
    Comparison compare(long bundle, int last) throws InterruptedException;

    /**
     * What the workbench would make of a file, without taking it in.
     *
     * @param file      the file
     * @param mediaType its media type, or empty to tell it
     * @return the document as it would be; without sightings, with the problems there would be
     * @throws ExtractionException  if no text can be made of it
     * @throws IOException          if it cannot be read
     * @throws InterruptedException if called off
     */
    Entry rehearse(Path file, Optional<String> mediaType) throws ExtractionException, IOException, InterruptedException;
}
