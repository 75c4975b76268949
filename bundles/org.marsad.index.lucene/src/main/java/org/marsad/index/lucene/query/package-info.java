/** The query language: from what a person types to what the index is asked. */
package org.marsad.index.lucene.query;
