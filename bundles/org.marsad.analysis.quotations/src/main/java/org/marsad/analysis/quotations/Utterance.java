package org.marsad.analysis.quotations;

import java.util.Optional;

/**
 * Something that is said, as it will be reported. Places are UTF-16 units of the text.
 *
 * @param begin      where it begins
 * @param end        the place behind it
 * @param direct     whether the very words are given
 * @param speaker    who says it, if that is known
 * @param cue        the words that tell of speech, if there are any
 * @param venue      where it is said; may be empty
 * @param rule       the rule that found it
 * @param confidence how sure the rule is
 */
record Utterance(int begin, int end, boolean direct, Optional<Speaker> speaker, Optional<Cue> cue, String venue, String rule,
        double confidence) {
}
