/** The area {@code charset}: short texts whose charset nobody states. */
package org.marsad.evaluation.charset;
