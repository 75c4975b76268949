package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells of the few words in quotation marks within what somebody says indirectly whether they are that one's own («القرار "مجحف"»), or
 * the name of something («خدمة "جواز"»). A name stands behind the noun for what bears it; own words say something of what stands before
 * them, or belong to its verb or preposition.
 */
final class PartReader {

    private static final int ENOUGH_WORDS = 5;
    private static final int LEAST_BESIDE_VERB = 4;
    private static final int MOST_BACK = 8;
    private static final int MOST_SUBJECT = 4;
    private static final int SHORTEST_VERB = 4;
    private static final Set<String> SAYS_OF = Set.of("ليس", "ليست", "ليسوا", "لا", "لم", "لن", "غير", "هو", "هي", "كان", "كانت", "يعد",
            "تعد", "يعتبر", "تعتبر", "يشكل", "تشكل", "يمثل", "تمثل", "يبقي", "تبقي", "ظل", "ظلت", "بات", "باتت", "اصبح", "اصبحت", "صار",
            "صارت", "اضحي", "اضحت", "يظل", "تظل", "مجرد");
    /** With these a sentence begins, and no name. */
    private static final Set<String> OPENS_SENTENCE = Set.of("لن", "لم", "لا", "ليس", "ليست", "ليسوا", "قد", "لقد", "سوف", "لسنا", "لست",
            "هناك", "نحن", "انا", "ما", "كان", "كانت", "كنا", "اننا", "انه", "انها");
    static final Set<String> PREPOSITIONS = Set.of("علي", "في", "من", "الي", "عن", "مع", "بين", "دون", "بدون", "حول", "بسبب", "امام",
            "تحت", "نحو", "فيه", "فيها", "به", "بها", "له", "لها", "عنه", "عنها", "منه", "منها", "عليه", "عليها");
    private static final Set<String> THIS = Set.of("هذا", "هذه", "ذلك", "تلك");
    private static final Set<String> HAPPENED = Set.of("وقع", "جري", "حدث", "حصل", "يجري", "يحدث", "يقع");
    /** Behind these stands the name of what is meant: «كان يقصد "خريف كذا"». */
    private static final Set<String> MEANS = Set.of("قصد", "قصدت", "يقصد", "تقصد", "يقصدون", "عني", "عنت", "يعني", "تعني", "يعنون");
    /** Ends verbs: «استغلوا». */
    private static final String PLURAL = "وا";
    private static final Set<String> OF_SOMEBODY = Set.of("انه", "انها", "انهم", "بانه", "بانها", "بانهم");
    private static final List<String> POSSESSIVES = List.of("ه", "ها", "هم", "نا");
    /** Nouns that begin like a verb that tells what will be. */
    private static final List<String> NO_FUTURE = List.of("سيار", "سينم", "سياس", "سياد", "سيد", "سينار", "سنوا", "ستين", "سيره", "سيول",
            "ستار", "سياح", "سيناء", "سيكولوج");
    private static final Set<String> WHAT = Set.of("ما", "بما", "مما", "فيما", "لما", "عما", "وما", "من", "بمن", "وبما", "ولما", "كما");

    /** With these one also sees; only directly behind them stands what one thinks of it: «يراه "حلا"». */
    private static final String SEES = "[وف]?[يت]ر(ا|ون)ها?";

    /** «فيما» is «in what», but behind a comma «while». */
    private static final String WHILE = "فيما";

    private final Passage passage;
    private final Tokens tokens;

    PartReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
    }

    /** The very words among these tokens, which are what somebody says. */
    List<Quoted> within(int begin, int end) {
        List<Quoted> within = new ArrayList<>();
        for (int token = begin; token < end; token++) {
            passage.quotedAt(token).filter(this::isOwn).ifPresent(within::add);
        }
        return within;
    }

    /** Whether what stands in quotation marks within what somebody says is that one's own. */
    boolean isOwn(Quoted quoted) {
        return isCalled(quoted) || isPredicate(quoted) || !passage.isTitle(quoted)
                && (quoted.words() >= ENOUGH_WORDS || quoted.closed() && quoted.words() > 0 && isSaid(quoted));
    }

    /** Whether a clause that opens with «أن» and a noun with article would say nothing without these words: «أن الملف "فارغ"». */
    private boolean isPredicate(Quoted quoted) {
        int before = quoted.first() - 1;
        int behind = quoted.behind();
        if (!quoted.closed() || !tokens.isDefinite(before) || tokens.isDefinite(quoted.first() + 1) || passage.isName(quoted.first() + 1)
                || tokens.isComma(behind) && tokens.word(behind + 1).matches("ال(ذي|تي|ذين)") || isVerbAhead(tokens.word(behind))) {
            return false;
        }
        int token = before;
        while (token > before - MOST_SUBJECT && tokens.isDefinite(token)) {
            token--;
        }
        boolean ends = !tokens.isWord(behind) || PREPOSITIONS.contains(tokens.word(behind)) || tokens.word(behind).startsWith("و")
                || tokens.word(behind).startsWith("ل");
        token -= THIS.contains(tokens.word(token)) ? 1 : 0;
        return passage.lexicon().isThat(tokens, token) && (ends || quoted.words() > 1);
    }

    /** «ما سماه "…"», «ما تعتبره الجمعية "…"», «وصفه ب"…"»: by somebody who is the subject of a sentence. */
    boolean isCalled(Quoted quoted) {
        return called(quoted) >= 0;
    }

    /** The token of «سماه» or «وصفه» before a stretch; -1 if there is none. */
    int called(Quoted quoted) {
        int token = quoted.first() - 1;
        boolean glued = tokens.word(token).equals(ObjectReader.GLUED); // «وصفه رئيس الغرفة، فلان، بـ"…"»
        while (token >= 0 && quoted.first() - token <= MOST_BACK && (tokens.isWord(token) || glued && tokens.isComma(token))) {
            if (passage.length(Use.JUDGED, token) > 0 && (token == quoted.first() - 1 || !tokens.word(token).matches(SEES))
                    || passage.length(Use.NAMED, token) > 0 && WHAT.contains(tokens.word(token - 1))
                    && !(tokens.isComma(token - 2) && tokens.word(token - 1).equals(WHILE))) {
                return token;
            }
            token--;
        }
        return -1;
    }

    private boolean isSaid(Quoted quoted) {
        int first = quoted.first() + 1;
        int before = quoted.first() - 1;
        String word = tokens.word(before);
        if (passage.isName(first)) {
            return false;
        }
        if (OF_SOMEBODY.contains(word.startsWith("و") ? word.substring(1) : word)) {
            return true;
        }
        if (tokens.isDefinite(first)) {
            return quoted.words() > 2 && SAYS_OF.contains(word) || quoted.words() == 1 && isPossessed(before);
        }
        if (OPENS_SENTENCE.contains(tokens.word(first)) || isFuture(tokens.word(first)) || tokens.word(first).endsWith(PLURAL)) {
            return true;
        }
        if (MEANS.contains(word)) {
            return false;
        }
        if (quoted.words() == 1 && isAgreeing(before, first)) {
            return true;
        }
        if (quoted.words() == 1) {
            return SAYS_OF.contains(word) && (!tokens.isWord(quoted.behind()) || tokens.word(quoted.behind()).startsWith("و"));
        }
        if (SAYS_OF.contains(word) || SAYS_OF.contains(tokens.word(first)) || tokens.isDefinite(before) || isPossessed(before)) {
            return true;
        }
        boolean ends = tokens.endsSentence(quoted.behind()) || tokens.begin(quoted.behind()) == passage.text().length();
        if (isDescribed(first) || quoted.words() > 2 && PREPOSITIONS.contains(tokens.word(first + 1))
                || tokens.isComma(before) && ends || isImperfect(tokens.word(first))
                && PREPOSITIONS.contains(tokens.word(first + 1))) {
            return true;
        }
        boolean free = quoted.words() >= LEAST_BESIDE_VERB || !tokens.isDefinite(first + 1);
        return free && (PREPOSITIONS.contains(word) || HAPPENED.contains(word) || isImperfect(word));
    }

    /** «سيكون», «ستواصل», «سنعمل»: a verb that tells what will be. */
    private static boolean isFuture(String word) {
        return word.length() > SHORTEST_VERB && word.charAt(0) == 'س' && "يتن".indexOf(word.charAt(1)) >= 0
                && NO_FUTURE.stream().noneMatch(word::startsWith);
    }

    /** A noun without article and an adjective that agrees with it: «مباراة "رجولية"». */
    private boolean isAgreeing(int noun, int adjective) {
        return tokens.isWord(noun) && isFeminine(noun) && isFeminine(adjective);
    }

    private boolean isFeminine(int token) {
        return passage.text().charAt(tokens.end(token) - 1) == 'ة';
    }

    /** A noun and an adjective or two adjectives, all without article, are no name: «حرب شاملة», «نزيه وشفاف». */
    private boolean isDescribed(int first) {
        if (tokens.isWord(first + 1) && tokens.word(first + 1).startsWith("و") && !tokens.isDefinite(first + 1)) {
            return true;
        }
        return tokens.isWord(first + 1) && !tokens.isDefinite(first + 1) && isFeminine(first + 1)
                && !passage.isName(first + 1);
    }

    /** Whether a word behind a name can be the verb of which it is the subject. */
    static boolean isVerbAhead(String word) {
        return isFuture(word) || isImperfect(word) || OPENS_SENTENCE.contains(word);
    }

    private static boolean isImperfect(String word) {
        return word.length() >= SHORTEST_VERB && "يت".indexOf(word.charAt(0)) >= 0;
    }

    /** «حكومته», «بلادنا», as written: folded, ة is the same as ه. */
    private boolean isPossessed(int token) {
        String word = tokens.isWord(token) ? passage.text().substring(tokens.begin(token), tokens.end(token)) : "";
        return POSSESSIVES.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }
}
