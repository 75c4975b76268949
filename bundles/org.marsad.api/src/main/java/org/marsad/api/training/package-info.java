/**
 * Learning from examples that an operator has.
 *
 * <p>A {@link org.marsad.api.training.Trainer} is a service that knows one subject, such as {@code entities}, and learns it from tagged
 * sentences. What it learned is a model, kept in the home under a name; an analyzer of its own finds by it. No model is shipped.
 */
@Export
@Version("1.0.0")
package org.marsad.api.training;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
