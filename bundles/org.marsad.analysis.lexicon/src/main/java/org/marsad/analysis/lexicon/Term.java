package org.marsad.analysis.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.api.document.Value;

/**
 * A term of a list.
 *
 * @param line     the line of the list it stands in
 * @param written  the term as it stands there
 * @param type     the type of its findings
 * @param language the language it belongs to, a BCP 47 tag in small letters, or empty for all
 * @param value    its canonical form
 * @param stated   whether the list states the canonical form
 * @param features what a finding says, the canonical form included
 */
record Term(long line, String written, String type, String language, String value, boolean stated, Map<String, Value> features) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** The term on one line: a cell may have line ends in it, and an empty line would part the words. */
    String name() {
        return SPACE.matcher(written).replaceAll(" ");
    }

    /** What it shares with the terms that mean the same; empty if none are said to. */
    String group() {
        return features.containsKey(ListReader.GROUP) ? features.get(ListReader.GROUP).asText() : "";
    }

    /** Whether it is looked for in texts of a language; of a text of unknown language nothing can be said against it. */
    boolean isFor(String textLanguage) {
        String of = textLanguage.toLowerCase(Locale.ROOT);
        return language.isEmpty() || of.equals("und") || of.equals(language) || of.startsWith(language + "-");
    }

    /** Whether its first letters may be an article: alef with or without a hamza, since writers leave it out, and lam. */
    boolean looksLikeWithArticle() {
        String letters = written.strip().replaceAll("[\\p{Mn}ـ]", "");
        return letters.length() > 1 && "اأإآٱ".indexOf(letters.charAt(0)) >= 0 && letters.charAt(1) == 'ل';
    }

    /** Whether both say the same of the same words. A term without a stated value says nothing against another's. */
    boolean agreesWith(Term other) {
        boolean sameValue = value.equals(other.value) || !stated || !other.stated;
        return sameValue && type.equals(other.type) && further(features).equals(further(other.features));
    }

    private static Map<String, Value> further(Map<String, Value> features) {
        Map<String, Value> further = new HashMap<>(features);
        further.keySet().removeAll(Set.of(ListReader.VALUE, ListReader.MATCHED));
        return further;
    }
}
