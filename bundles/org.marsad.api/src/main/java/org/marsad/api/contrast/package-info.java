/** Which words and phrases one set of documents has more of than another. */
@Export
@Version("1.0.0")
package org.marsad.api.contrast;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
