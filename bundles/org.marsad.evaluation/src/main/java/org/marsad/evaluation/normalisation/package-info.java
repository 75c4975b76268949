/** The area {@code normalisation}: whether texts that are the same for a reader have one form. */
package org.marsad.evaluation.normalisation;
