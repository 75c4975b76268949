/**
 * What comes and goes while the workbench runs: what became of what was dropped into the deploy folder, dropped lists, and trying
 * services before documents depend on them. For shells and other user interfaces, and for the gate of the deploy folder.
 */
@Export
@Version("1.1.0")
package org.marsad.api.deploy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
