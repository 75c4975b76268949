package org.marsad.text.arabic;

import java.util.Map;

/** Formulas of piety that Unicode holds as single characters without a decomposition. */
final class Formulas {

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(0xFDFD, "بسم الله الرحمن الرحيم"),
            Map.entry(0xFDFE, "سبحانه وتعالى"),
            Map.entry(0xFDFF, "عز وجل"),
            Map.entry(0xFDCF, "سلامه علينا"),
            Map.entry(0xFD40, "رحمه الله"),
            Map.entry(0xFD41, "رضي الله عنه"),
            Map.entry(0xFD42, "رضي الله عنها"),
            Map.entry(0xFD43, "رضي الله عنهم"),
            Map.entry(0xFD44, "رضي الله عنهما"),
            Map.entry(0xFD45, "رضي الله عنهن"),
            Map.entry(0xFD46, "صلى الله عليه وآله"),
            Map.entry(0xFD47, "عليه السلام"),
            Map.entry(0xFD48, "عليهم السلام"),
            Map.entry(0xFD49, "عليهما السلام"),
            Map.entry(0xFD4A, "عليه الصلاة والسلام"),
            Map.entry(0xFD4B, "قدس سره"),
            Map.entry(0xFD4C, "صلى الله عليه وآله وسلم"),
            Map.entry(0xFD4D, "عليها السلام"),
            Map.entry(0xFD4E, "تبارك وتعالى"),
            Map.entry(0xFD4F, "رحمهم الله"));

    private Formulas() {
    }

    /** The words of the formula, null for any other character. */
    static String words(int codePoint) {
        return WORDS.get(codePoint);
    }
}
