/**
 * Words for the index: where they are in a text, and the forms under which they can be found.
 *
 * <p>A text is read once; each word is looked up in a {@link org.marsad.index.lucene.text.Lexicon}, which knows all its
 * forms. The same reading serves indexing, queries and highlighting, so what is found is what is marked.
 */
package org.marsad.index.lucene.text;
