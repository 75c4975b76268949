/**
 * Documents that share text.
 *
 * <p>The index of fingerprints finds candidates, and every answer is verified on the texts themselves, as the catalogue has them.
 */
package org.marsad.analysis.similarity;
