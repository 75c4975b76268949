/** Figures of how well copies are found, on documents made for it. */
package org.marsad.analysis.similarity.evaluation;
