/** Analyzers made of word lists: one for each CSV file that is dropped. */
package org.marsad.analysis.lexicon;
