/** What a document is in the index. */
package org.marsad.index.lucene.document;
