package org.marsad.extract.tika.worker;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the elements of a page are.
 *
 * @param headline  the heading that names the article, if there is one
 * @param article   the elements that hold the article and its headline; what is outside all of them is not of the article.
 *                  Empty if no article was found, and then nothing follows from being outside
 * @param furniture elements that are not of the article wherever they are, with what they are
 */
record PageParts(Optional<Element> headline, Set<Element> article, Map<Element, String> furniture) {
}
