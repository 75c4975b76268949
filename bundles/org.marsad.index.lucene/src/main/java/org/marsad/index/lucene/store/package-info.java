/** The index on disk. */
package org.marsad.index.lucene.store;
