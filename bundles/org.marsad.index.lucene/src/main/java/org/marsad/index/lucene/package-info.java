/**
 * Search on an embedded Lucene.
 *
 * <p>{@link org.marsad.index.lucene.LuceneIndex} opens the index; the services beside it follow the catalogue, answer
 * questions and give reasons. They come and go with it.
 */
package org.marsad.index.lucene;
