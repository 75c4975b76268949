/** How well documents are found, measured with questions whose answers are known. */
package org.marsad.index.lucene.evaluation;
