/** Stored questions that mark what comes in. */
package org.marsad.watch;
