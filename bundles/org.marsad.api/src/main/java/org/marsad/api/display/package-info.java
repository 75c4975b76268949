/** How what came out of documents, names and paths is shown to people without doing anything to their terminals or logs. */
@Export
@Version("1.0.0")
package org.marsad.api.display;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
