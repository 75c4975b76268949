package org.marsad.core.store;

import java.util.Optional;
import org.marsad.api.ingest.Intake;

/**
 * What was taken in.
 *
 * @param receipt for the source
 * @param work    the document's number if there is new work to be done on it
 */
public record Accepted(Intake.Receipt receipt, Optional<Long> work) {}
