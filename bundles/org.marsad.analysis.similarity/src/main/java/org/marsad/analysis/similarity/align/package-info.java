/** What two texts have in common. */
package org.marsad.analysis.similarity.align;
