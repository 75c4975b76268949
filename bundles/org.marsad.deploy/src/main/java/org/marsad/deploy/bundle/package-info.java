/** Bundles from the deploy folder: tried unseen, started with a deadline, updated in place, and taken out without a trace. */
package org.marsad.deploy.bundle;
