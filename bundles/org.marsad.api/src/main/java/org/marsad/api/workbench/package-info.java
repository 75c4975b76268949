/** Seeing and steering the workbench as a whole: for shells and other user interfaces. */
@Export
@Version("1.1.0")
package org.marsad.api.workbench;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
