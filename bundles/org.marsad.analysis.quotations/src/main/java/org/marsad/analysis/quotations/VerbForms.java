package org.marsad.analysis.quotations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms of the third person that follow from one of them: feminine, dual, plural. */
final class VerbForms {

    private VerbForms() {
    }

    /** From «أكد»: أكدت, أكدا, أكدتا, أكدوا; from «نفى» and «دعا» those without their last letter. */
    static Set<String> ofPerfect(String masculine) {
        boolean weak = masculine.endsWith("ى") || masculine.endsWith("ا");
        String stem = weak ? masculine.substring(0, masculine.length() - 1) : masculine;
        String dual = weak ? stem + (masculine.endsWith("ى") ? "ي" : "و") : stem;
        return new LinkedHashSet<>(List.of(masculine, stem + "ت", dual + "ا", stem + "تا", stem + "وا"));
    }

    /** From «يؤكد»: تؤكد, يؤكدان, تؤكدان, يؤكدون, يؤكدوا; from «يدعو» and «ينفي» the plural without their last letter. */
    static Set<String> ofImperfect(String masculine) {
        String rest = masculine.substring(1);
        boolean weak = rest.endsWith("و") || rest.endsWith("ي") || rest.endsWith("ى");
        String stem = weak ? rest.substring(0, rest.length() - 1) : rest;
        String dual = rest.endsWith("ى") ? stem + "ي" : rest;
        return new LinkedHashSet<>(List.of(masculine, "ت" + rest, "ي" + dual + "ان", "ت" + dual + "ان", "ي" + stem + "ون",
                "ي" + stem + "وا"));
    }

    /** From «مؤكدا»: مؤكدة, مؤكدين, مؤكدتين, مؤكدات. */
    static Set<String> ofParticiple(String masculine) {
        String stem = masculine.endsWith("ا") ? masculine.substring(0, masculine.length() - 1) : masculine;
        return new LinkedHashSet<>(List.of(masculine, stem + "ة", stem + "ين", stem + "تين", stem + "ات"));
    }
}
