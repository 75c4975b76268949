/**
 * Stored questions that mark what comes in. Watches are for topics, places, institutions and events: whether one may be is decided
 * by every {@link org.marsad.api.watch.WatchPolicy} that is here, and where there is none no watch is.
 *
 * <p>A document is <em>new</em> to a watch that was made before the document <em>arrived</em>: before it was first met, anywhere. When it
 * was published does not count for that. It is held against the watches once, when everything that is here has analysed it and the
 * index has it.
 */
@Export
@Version("1.0.0")
package org.marsad.api.watch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
