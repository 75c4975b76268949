/** The ways of taking up a file: what the gate and the kinds of files agree on. */
package org.marsad.deploy.take;
