package org.marsad.api.search;

/**
 * Words that mean the same as words of a question.
 *
 * @param asked what was asked for, as it was typed
 * @param term  what means the same, one word or several
 * @param list  the file that says so
 * @param line  where in it, counted from 1
 */
public record Equivalent(String asked, String term, String list, long line) {}
