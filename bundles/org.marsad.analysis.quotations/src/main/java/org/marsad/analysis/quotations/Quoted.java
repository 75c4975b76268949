package org.marsad.analysis.quotations;

/**
 * A stretch in quotation marks, the marks included.
 *
 * @param begin  the place of the opening mark
 * @param end    the place behind the closing mark, or behind the last word where there is none
 * @param first  the token of the opening mark
 * @param behind the token behind the stretch
 * @param words  how many words it has
 * @param closed whether there is a closing mark
 */
record Quoted(int begin, int end, int first, int behind, int words, boolean closed) {
}
