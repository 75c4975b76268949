package org.marsad.api.similarity;

import org.marsad.api.document.Span;

/**
 * A passage that stands in two documents, word for word or nearly so. It lies within one paragraph of the first; in the other it may
 * run across several.
 *
 * @param here           where it stands in the text of the first document
 * @param there          where it stands in the text of the other
 * @param paragraph      the paragraph of the first in which it stands: the number of its line among those that are not blank, from 1
 * @param otherParagraph the paragraph of the other in which it begins
 * @param words          how many words the two have in common
 * @param share          how much of the words of that paragraph of the first they are, above 0 and at most 1
 */
public record Copy(Span here, Span there, int paragraph, int otherParagraph, int words, double share) {}
