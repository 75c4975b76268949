/** Answering questions from the index. */
package org.marsad.index.lucene.search;
