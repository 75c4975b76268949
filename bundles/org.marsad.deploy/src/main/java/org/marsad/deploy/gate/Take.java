package org.marsad.deploy.gate;

import java.util.Optional;
import org.marsad.deploy.take.Staged;

/**
 * A complete file whose turn has not come yet.
 *
 * @param file  the file
 * @param stamp what stood for its content
 * @param lane  who takes it up
 * @param from  the name that the same content had until now
 */
record Take(Staged file, Stamp stamp, Lane lane, Optional<String> from) {}
