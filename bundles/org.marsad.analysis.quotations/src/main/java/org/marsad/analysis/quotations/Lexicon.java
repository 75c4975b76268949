package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of all lists, by their first. Looks at tokens; none of its questions costs more than a few words. */
final class Lexicon {

    private static final int SHORTEST = 3;
    private static final Set<Use> NOUNS = EnumSet.of(Use.UNNAMED, Use.SOURCE, Use.ROLE, Use.BODY, Use.SAME, Use.SILENT, Use.MATTER, Use.OUTLET,
            Use.TITLE, Use.LABEL);

    private final Map<Use, Map<String, List<Entry>>> phrases = new EnumMap<>(Use.class);
    private final Map<Use, Set<String>> nouns = new EnumMap<>(Use.class);

    /** Later lists win where words are for the same. */
    Lexicon(List<CueList> lists) {
        for (Use use : Use.values()) {
            phrases.put(use, new HashMap<>());
            nouns.put(use, new HashSet<>());
        }
        for (CueList list : lists) {
            for (Entry entry : list.entries()) {
                phrases.get(entry.use()).computeIfAbsent(entry.words().get(0), none -> new ArrayList<>()).add(0, entry);
                if (NOUNS.contains(entry.use()) && entry.words().size() == 1) {
                    nouns.get(entry.use()).add(entry.words().get(0));
                }
            }
        }
    }

    /** The cue that begins with a token: the one of most words. */
    Optional<Cue> cue(Tokens tokens, int token) {
        String word = tokens.word(token);
        Cue found = null;
        for (int cut = 0; cut <= Math.min(2, word.length() - 2); cut++) {
            for (Use use : Use.values()) {
                Cue cue = use.isCue() && isCut(word, cut) ? cue(use, tokens, token, cut) : null;
                if (cue != null && (found == null || cue.last() > found.last())) {
                    found = cue;
                }
            }
            if (found != null) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Only و, ف and ل are glued to a cue, و and ف first. */
    private static boolean isCut(String word, int cut) {
        return cut == 0 || "وف".indexOf(word.charAt(0)) >= 0 && (cut == 1 || word.charAt(1) == 'ل')
                || cut == 1 && word.charAt(0) == 'ل';
    }

    private Cue cue(Use use, Tokens tokens, int token, int cut) {
        String first = tokens.word(token).substring(cut);
        for (Entry entry : phrases.get(use).getOrDefault(first, List.of())) {
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
                .flatMap(bare -> Arrays.stream(Use.values()).filter(Use::isVerb).flatMap(use ->
                        phrases.get(use).getOrDefault(bare, List.of()).stream()))
                .anyMatch(entry -> entry.form() != Entry.Form.PARTICIPLE);
    }

    /** How many tokens from this one on are words for something, with or without و or ف before them; the most; 0 if none. */
    int length(Use use, Tokens tokens, int token) {
        String word = tokens.word(token);
        int longest = 0;
        for (int cut = 0; cut < Math.min(2, word.length()); cut++) {
            if (cut == 0 || "وف".indexOf(word.charAt(0)) >= 0) {
                for (Entry entry : phrases.get(use).getOrDefault(word.substring(cut), List.of())) {
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
        for (String ending : List.of("ه", "ان", "ين", "ون", "ات", "ها", "هم")) {
            if (word.length() >= SHORTEST + ending.length() && word.endsWith(ending)
                    && listed.contains(word.substring(0, word.length() - ending.length()))) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return "";
    }

    /** Whether a token opens a clause. */
    boolean isThat(Tokens tokens, int token) {
        return length(Use.THAT, tokens, token) > 0;
    }
}
