/**
 * What the launcher does with the container's own classes: Gogo, JLine, Configuration Admin, the component runtime.
 * The classes of this package live in a class loader that sees the bundles, so that none of those libraries has to be
 * on the launcher's class path.
 */
package org.marsad.launcher.inside;
