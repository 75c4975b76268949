/** The words of a text, and fingerprints of them. */
package org.marsad.analysis.similarity.text;
