package org.marsad.analysis.quotations;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of all lists, by their first. Looks at tokens; none of its questions costs more than a few words. */
final class Lexicon {

    private static final String SEEMED = "بدا";
    private static final int SHORTEST = 3;
    private static final String ACROSS = "عبر";
    private static final String ABOUT = "عن";
    private static final Set<String> BEFORE_NOUNS = Set.of("في", "عن", "علي", "الي", "مع", "بعد", "قبل", "خلال", "عقب", "بدون", "بعض");
    private static final int MOST_BEFORE_ABOUT = 14;
    private static final Set<Use> NOUNS = EnumSet.of(Use.UNNAMED, Use.SOURCE, Use.ROLE, Use.BODY, Use.SAME,
            Use.SILENT, Use.DATA, Use.MATTER, Use.OUTLET,
            Use.TITLE, Use.LABEL, Use.MANNER, Use.TEXT, Use.UTTERANCE);

    private static final Use[] CUES = Arrays.stream(Use.values()).filter(Use::isCue).toArray(Use[]::new);
    private static final String[] ENDINGS = {"ه", "ان", "ين", "ون", "ات", "ها", "هم", "نا", "هما"};

    /** A feminine noun before a pronoun: «زوجته», «حكومتها». */
    private static final List<String> POSSESSED = List.of("ته", "تها", "تهم", "تنا");
    private static final String FEMININE = "ه";
    private static final String PLURAL = "ات";

    /** The phrases by their first word. */
    private final Map<String, WordUses> phrases = new HashMap<>();
    private final FirstWords firstWords = new FirstWords();
    private final Map<Use, Set<String>> nouns = new EnumMap<>(Use.class);

    /** Later lists win where words are for the same. */
    Lexicon(List<CueList> lists) {
        for (Use use : Use.values()) {
            nouns.put(use, new HashSet<>());
        }
        for (CueList list : lists) {
            for (Entry entry : list.entries()) {
                phrases.computeIfAbsent(entry.words().get(0), none -> new WordUses()).add(entry);
                firstWords.add(entry.words().get(0));
                if (NOUNS.contains(entry.use()) && entry.words().size() == 1) {
                    nouns.get(entry.use()).add(entry.words().get(0));
                }
            }
        }
    }

    /** With which words the phrases begin. */
    FirstWords firstWords() {
        return firstWords;
    }

    /** The cue that begins with a token: the one of most words. */
    Optional<Cue> cue(Tokens tokens, int token) {
        if (!tokens.mayBeListed(token)) {
            return Optional.empty();
        }
        String word = tokens.word(token);
        Cue found = null;
        for (int cut = 0; found == null && cut <= Math.min(2, word.length() - 2); cut++) {
            WordUses uses = isCut(word, cut) ? phrases.get(word.substring(cut)) : null;
            found = uses == null ? null : longest(uses, tokens, token, cut);
        }
        return Optional.ofNullable(found).filter(cue -> !isNoun(cue, tokens) && !isSeeming(cue, tokens)
                && (cue.glued() > 0 || !word.equals(ACROSS) || isAhead(tokens, cue.last() + 1)));
    }

    /** «بدا», which says nothing, is the same word as «بدأ» where it is folded. */
    private static boolean isSeeming(Cue cue, Tokens tokens) {
        return tokens.word(cue.first()).endsWith(SEEMED) && !tokens.isHamzated(cue.first());
    }

    /** No verb stands behind a preposition: «في رد مكتوب», «في وجه الصحفيين». */
    private static boolean isNoun(Cue cue, Tokens tokens) {
        return cue.isFiniteVerb() && cue.glued() == 0 && BEFORE_NOUNS.contains(tokens.word(cue.first() - 1));
    }

    /** «عبر» says something before «عن», else it is «across». */
    private static boolean isAhead(Tokens tokens, int token) {
        boolean opens = !tokens.isWord(token - 2);
        int at = token;
        while (at < token + MOST_BEFORE_ABOUT && (tokens.isWord(at) || opens && tokens.isComma(at))) {
            if (tokens.word(at).equals(ABOUT)) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Only و, ف and ل are glued to a cue, و and ف first. */
    private static boolean isCut(String word, int cut) {
        return cut == 0 || "وف".indexOf(word.charAt(0)) >= 0 && (cut == 1 || word.charAt(1) == 'ل')
                || cut == 1 && word.charAt(0) == 'ل';
    }

    private static Cue longest(WordUses uses, Tokens tokens, int token, int cut) {
        Cue found = null;
        for (Use use : CUES) {
            Cue cue = cue(uses.of(use), tokens, token, cut);
            if (cue != null && (found == null || cue.last() > found.last())) {
                found = cue;
            }
        }
        return found;
    }

    private static Cue cue(Entry[] entries, Tokens tokens, int token, int cut) {
        for (Entry entry : entries) {
            boolean behindLam = cut > 0 && tokens.word(token).charAt(cut - 1) == 'ل';
            if ((!behindLam || entry.form() == Entry.Form.IMPERFECT) && follows(entry, tokens, token)) {
                return new Cue(entry, token, token + entry.words().size() - 1, cut);
            }
        }
        return null;
    }

    /** Whether a word is a form of a verb that says, also with a pronoun behind it: «أوردته». */
    boolean isVerb(String word) {
        return Stream.of("", "ه", "ها").filter(word::endsWith).map(pronoun -> word.substring(0, word.length() - pronoun.length()))
                .map(phrases::get).filter(Objects::nonNull)
                .flatMap(uses -> Arrays.stream(CUES).filter(Use::isVerb).flatMap(use -> Arrays.stream(uses.of(use))))
                .anyMatch(entry -> entry.form() != Entry.Form.PARTICIPLE);
    }

    /** How many tokens from this one on are words for something, with or without و or ف before them; the most; 0 if none. */
    int length(Use use, Tokens tokens, int token) {
        if (!tokens.mayBeListed(token)) {
            return 0;
        }
        String word = tokens.word(token);
        int longest = 0;
        for (int cut = 0; cut < Math.min(2, word.length()); cut++) {
            WordUses uses = cut == 0 || "وف".indexOf(word.charAt(0)) >= 0 ? phrases.get(word.substring(cut)) : null;
            if (uses != null) {
                for (Entry entry : uses.of(use)) {
                    longest = Math.max(longest, follows(entry, tokens, token) ? entry.words().size() : 0);
                }
            }
        }
        return longest;
    }

    private static boolean follows(Entry entry, Tokens tokens, int token) {
        List<String> words = entry.words();
        for (int i = 1; i < words.size(); i++) {
            if (!tokens.word(token + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word in folded spelling is listed as a noun for something, just as it is. */
    boolean isListed(Use use, String word) {
        return nouns.get(use).contains(word);
    }

    /** Whether a token is a noun for something, in whatever form: with particles and article, feminine, plural. */
    boolean isNoun(Use use, Tokens tokens, int token) {
        return !noun(use, tokens, token).isEmpty();
    }

    /** The noun as listed, of whatever form the token has; empty if it is none. */
    String noun(Use use, Tokens tokens, int token) {
        String word = tokens.word(token);
        Set<String> listed = nouns.get(use);
        for (int cut = 0; cut < Math.min(3, word.length() - 1); cut++) {
            if (cut > 0 && "وفبلك".indexOf(word.charAt(cut - 1)) < 0) {
                break;
            }
            String bare = word.substring(cut);
            String found = ending(listed, bare);
            if (found.isEmpty() && (bare.startsWith("ال") || bare.startsWith("لل")) && bare.length() > SHORTEST) {
                found = ending(listed, bare.substring(2));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String ending(Set<String> listed, String word) {
        if (listed.contains(word)) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.length() >= SHORTEST + ending.length() && word.endsWith(ending)
                    && listed.contains(word.substring(0, word.length() - ending.length()))) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        if (word.endsWith(PLURAL) && listed.contains(word.substring(0, word.length() - PLURAL.length()) + FEMININE)) {
            return word.substring(0, word.length() - PLURAL.length()) + FEMININE;
        }
        for (String ending : POSSESSED) {
            if (word.length() >= SHORTEST + ending.length() && word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                return listed.contains(stem + FEMININE) ? stem + FEMININE : listed.contains(stem) ? stem : "";
            }
        }
        return "";
    }

    /** Whether a token opens a clause. */
    boolean isThat(Tokens tokens, int token) {
        return length(Use.THAT, tokens, token) > 0;
    }
}
