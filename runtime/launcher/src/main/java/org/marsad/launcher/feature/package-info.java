/**
 * Reads OSGi feature descriptors (Compendium chapter 159). The classes of this package live in a class loader of their
 * own: the libraries they need include a JSON provider, and a JSON provider on the launcher's class path would be
 * found by the container's bundles and not fit theirs.
 */
package org.marsad.launcher.feature;
