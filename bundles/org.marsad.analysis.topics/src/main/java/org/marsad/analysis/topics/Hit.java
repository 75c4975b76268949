package org.marsad.analysis.topics;

/**
 * A term met in a text.
 *
 * @param begin first unit
 * @param end   unit after the last
 * @param term  the term as the file has it
 */
record Hit(int begin, int end, String term) {}
