/**
 * What is known of lines that belong to sites and not to their articles: learned from what repeats in the documents of one site or
 * source, and taught by operators.
 */
@Export
@Version("1.0.0")
package org.marsad.api.boilerplate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
