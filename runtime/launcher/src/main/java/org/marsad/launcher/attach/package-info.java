/**
 * The terminal of those who sit at another process than the container. The classes of this package live in a class loader that
 * sees JLine, so that it does not have to be on the launcher's class path.
 */
package org.marsad.launcher.attach;
