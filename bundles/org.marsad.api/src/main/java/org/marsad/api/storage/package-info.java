/** How a bundle keeps files of its own so that a crash does not spoil them. */
@Export
@Version("1.1.0")
package org.marsad.api.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
