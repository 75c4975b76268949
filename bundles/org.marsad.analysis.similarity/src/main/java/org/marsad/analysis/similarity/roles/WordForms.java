package org.marsad.analysis.similarity.roles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a written word may be a form of: without what is glued before it and what is put behind it. All in the form for search. A form
 * too many does no harm as long as no cue is spelt like it.
 */
final class WordForms {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final List<String> VERB_ENDINGS = List.of("تهما", "تهم", "تها", "ته", "هما", "ها", "هم", "ه", "ت", "وا", "ون",
            "ان", "ا");
    private static final List<String> NOUN_ENDINGS = List.of("هما", "ها", "هم", "ه", "ات", "ين", "ون", "ان", "ا");
    private static final List<String> PREPOSITIONS = List.of("ب", "ل", "ك");
    private static final String ARTICLE = "ال";
    private static final String FEMININE_PLURAL = "ات";
    /** The form for search of «ة». */
    private static final String FEMININE = "ه";
    private static final String LONG_A = "ا";
    /** The form for search of «ى». */
    private static final String WEAK = "ي";
    private static final int SHORTEST = 2;
    private static final int SHORTEST_BEHIND_AND = 3;

    private WordForms() {
    }

    /** The words and signs of a text. */
    static List<String> tokens(String form) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(form);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** What verb a word may be: in the past, or in the present with ي, the one of the third person. */
    static Set<String> verbs(String token) {
        Set<String> starts = new LinkedHashSet<>(withoutAnd(token));
        for (String start : List.copyOf(starts)) {
            if (start.startsWith("سي") || start.startsWith("ست")) {
                starts.add(start.substring(1));
            }
        }
        Set<String> forms = new LinkedHashSet<>();
        for (String start : starts) {
            for (String form : withoutEnding(start, VERB_ENDINGS)) {
                forms.add(form);
                if (!form.equals(start) || form.endsWith(LONG_A)) {
                    forms.add(weak(form));
                }
            }
        }
        return forms;
    }

    /** The masculine form of a verb in the present, of one that may be feminine; else the word itself. */
    static String masculine(String verb) {
        return verb.startsWith("ت") ? "ي" + verb.substring(1) : verb;
    }

    /** A verb that ends in a weak letter, of which endings leave nothing or an alif: «اعتلت», «اعتلاها», «اعتلوا» are of «اعتلى». */
    private static String weak(String form) {
        return (form.endsWith(LONG_A) ? form.substring(0, form.length() - 1) : form) + WEAK;
    }

    /** What noun a word may be, without article and prepositions. */
    static Set<String> nouns(String token) {
        Set<String> starts = new LinkedHashSet<>();
        for (String start : withoutAnd(token)) {
            starts.add(start);
            starts.add(withoutArticle(start));
            if (start.startsWith("لل")) {
                starts.add(start.substring(2));
            }
            for (String preposition : PREPOSITIONS) {
                if (start.startsWith(preposition) && start.length() > SHORTEST) {
                    starts.add(withoutArticle(start.substring(1)));
                }
            }
        }
        Set<String> forms = new LinkedHashSet<>();
        for (String start : starts) {
            forms.addAll(withoutEnding(start, NOUN_ENDINGS));
            if (start.endsWith(FEMININE_PLURAL) && start.length() > SHORTEST + FEMININE_PLURAL.length()) {
                forms.add(start.substring(0, start.length() - FEMININE_PLURAL.length()) + FEMININE);
            }
        }
        return forms;
    }

    static boolean isDefinite(String token) {
        return withoutAnd(token).stream().anyMatch(word -> word.startsWith(ARTICLE) || word.startsWith("لل") || word.startsWith("بال"));
    }

    static String withoutArticle(String word) {
        return word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1 ? word.substring(ARTICLE.length()) : word;
    }

    /** The word, and what is left of it without the «و» or «ف» it may begin with. */
    static List<String> withoutAnd(String token) {
        boolean may = (token.startsWith("و") || token.startsWith("ف")) && token.length() > SHORTEST_BEHIND_AND;
        return may ? List.of(token, token.substring(1)) : List.of(token);
    }

    private static Set<String> withoutEnding(String word, List<String> endings) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                forms.add(word.substring(0, word.length() - ending.length()));
            }
        }
        return forms;
    }
}
