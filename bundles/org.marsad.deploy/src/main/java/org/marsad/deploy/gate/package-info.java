/**
 * The gate of the deploy folder: sees what is dropped, changed, renamed and taken away, waits until it is complete, hands it to
 * whoever can take it up, and keeps account of what became of it.
 */
package org.marsad.deploy.gate;
