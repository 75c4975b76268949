/**
 * Which documents share text, which tell of the same event, and where sources agree.
 */
@Export
@Version("1.0.0")
package org.marsad.api.similarity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
