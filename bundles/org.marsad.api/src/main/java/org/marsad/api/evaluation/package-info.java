/**
 * Figures of quality, taken from data with a known answer.
 *
 * <p>An {@link org.marsad.api.evaluation.Evaluation} is a service that knows one area, such as {@code retrieval}, and the form in
 * which the data of that area are kept. It measures what is in the container at that moment.
 */
@Export
@Version("1.0.0")
package org.marsad.api.evaluation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
