package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One text as the rules see it: its tokens, and the names of the lists that begin at each of them. */
final class Passage {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final Tokens tokens;
    private final Gazetteer gazetteer;
    private final Marks marks;

    /** Looks all names up. */
    Passage(String text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.tokens = new Tokens(text);
        this.marks = new Marks(text, tokens, gazetteer);
    }

    /** The text. */
    String text() {
        return text;
    }

    /** Its tokens. */
    Tokens tokens() {
        return tokens;
    }

    /** Whether the word at a token, or what is left of it without a particle, is one of every day. */
    boolean isCommon(int token) {
        return gazetteer.isCommon(tokens.word(token));
    }

    /** The names that begin at a token, longer ones first. */
    List<Mark> marks(int token) {
        return marks.at(token);
    }

    /** Whether one of the names that begin at a token is such. */
    boolean anyMark(int token, Predicate<Mark> such) {
        return marks.any(token, such);
    }

    /** The longest name of a role that begins at a token, particles before it or not. */
    Optional<Mark> mark(int token, Role role) {
        return Optional.ofNullable(marks.longest(token, role));
    }

    /** The longest name of a role that begins at a token with nothing glued to it. */
    Optional<Mark> bare(int token, Role role) {
        Mark mark = marks.longest(token, role);
        return mark == null || mark.glued() ? Optional.empty() : Optional.of(mark);
    }

    /** Whether a name of this role begins at a token. */
    boolean isAny(int token, Role role) {
        return (marks.roles(token) & role.bit()) != 0;
    }

    /** Whether a name of one of these roles begins at a token. */
    boolean isAny(int token, Role one, Role other) {
        return (marks.roles(token) & (one.bit() | other.bit())) != 0;
    }

    /** Whether a name of one of these roles begins at a token. */
    boolean isAny(int token, Role... some) {
        int here = marks.roles(token);
        if (here == 0) {
            return false;
        }
        for (Role role : some) {
            if ((here & role.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name of this role ends at the token. */
    boolean endsHere(int token, Role role) {
        for (int first = token; first >= Math.max(0, token - 3); first--) {
            if (marks.has(first, token, role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these are letters with single spaces between them, as most are. */
    private static boolean isPlain(String words) {
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (!Spelling.isPlain(letter) && (letter != ' ' || at + 1 == words.length() || words.charAt(at + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /** The words of a range, each run of white space one space; behind the lam of «لل» the article is whole again. */
    String words(int begin, int end) {
        String words = text.substring(begin, end);
        words = isPlain(words) ? words : SPACE.matcher(words).replaceAll(" ");
        boolean behindLam = begin > 0 && text.charAt(begin - 1) == 'ل' && words.startsWith("ل")
                && tokens.begin(tokens.at(begin)) < begin;
        return behindLam ? "ا" + words : words;
    }
}
