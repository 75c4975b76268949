/** The area {@code segmentation}: whether words are found although others are written together with them. */
package org.marsad.evaluation.segmentation;
