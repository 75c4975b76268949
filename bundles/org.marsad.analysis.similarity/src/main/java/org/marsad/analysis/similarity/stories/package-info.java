/** Clusters of documents that tell of one event. */
package org.marsad.analysis.similarity.stories;
