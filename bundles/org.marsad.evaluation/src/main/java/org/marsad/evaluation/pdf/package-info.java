/** The area {@code pdf}: texts made to PDF by many programs, and read again. */
package org.marsad.evaluation.pdf;
