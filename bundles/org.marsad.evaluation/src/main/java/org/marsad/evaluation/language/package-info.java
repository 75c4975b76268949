/** The area {@code language}: for which language sentences are taken. */
package org.marsad.evaluation.language;
