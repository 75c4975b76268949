package org.marsad.analysis.quantities;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Duals of nouns that are no unit: «مباراتين», «هدفين». Of those only whose plural is another word, for «لاعبين» may be two or many.
 */
final class CountedDuals {

    /** Made when the first text comes. */
    private static final class Known {
        private static final Set<String> FORMS = Arrays.stream(Cues.all("dual").toArray(String[]::new)).flatMap(CountedDuals::forms)
                .collect(Collectors.toUnmodifiableSet());
    }

    private CountedDuals() {
    }

    /** Whether this folded word is one of them. */
    static boolean is(String folded) {
        return Known.FORMS.contains(folded);
    }

    private static Stream<String> forms(String singular) {
        String stem = singular.endsWith("ه") ? singular.substring(0, singular.length() - 1) + "ت" : singular;
        return Stream.of(stem + "ان", stem + "ين");
    }
}
