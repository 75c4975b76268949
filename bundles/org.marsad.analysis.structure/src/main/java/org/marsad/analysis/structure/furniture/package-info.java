/**
 * Lines that belong to a site because they repeat in its documents, or because an operator has said so.
 *
 * <p>What is known is a list. The list is an input of the analyzer {@code furniture}, through its revision: it marks in each document
 * the lines that are on the list, and the analyzer {@code structure} builds on that. So a line more on the list has every document
 * looked through, and only those analysed again that have it.
 */
package org.marsad.analysis.structure.furniture;
