/** What several documents say, side by side. */
package org.marsad.analysis.similarity.comparison;
