package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marsad.api.text.NameFinder;

/** One text as the rules see it: its tokens, and the names of the lists that begin at each of them. */
final class Passage {

    private static final List<Mark> NONE = List.of();
    private static final String HAMZA = "أإآؤئ";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final Tokens tokens;
    private final Gazetteer gazetteer;
    private final List<List<Mark>> marks;
    /** By token, the roles of its marks, a bit for each: most questions are answered by them. */
    private final int[] roles;

    /** Looks all names up. */
    Passage(String text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.tokens = new Tokens(text);
        this.marks = new ArrayList<>(Collections.nCopies(tokens.size(), NONE));
        this.roles = new int[tokens.size()];
        for (NameFinder.Match match : gazetteer.finder().findAll(text)) {
            add(match, gazetteer.senses(match.name()));
        }
    }

    private void add(NameFinder.Match match, List<Gazetteer.Sense> senses) {
        int first = tokens.at(match.begin());
        int last = tokens.at(match.end() - 1);
        if (first >= tokens.size() || last >= tokens.size() || tokens.end(last) != match.end()) {
            return;
        }
        for (Gazetteer.Sense sense : senses) {
            if (isSpelledSo(sense, match.begin(), match.end())) {
                if (marks.get(first) == NONE) {
                    marks.set(first, new ArrayList<>(2));
                }
                roles[first] |= bit(sense.entry().role());
                marks.get(first).add(new Mark(sense.entry(), sense.spelling(), first, last, match.begin(), match.end(),
                        match.begin() > match.wordBegin()));
            }
        }
    }

    /**
     * The matcher takes ى for ي, and a word with the article for one without. «على» is no given name, «المالي» no country, but
     * «الوزارة» is «وزارة».
     */
    private boolean isSpelledSo(Gazetteer.Sense sense, int begin, int end) {
        String spelling = sense.spelling();
        return switch (sense.entry().role()) {
            case GIVEN -> sameLast(spelling, end) && sameArticle(sense, begin, end) && !hasOtherHamza(spelling, begin, end);
            case HEAD -> sameArticle(sense, begin, end) && !(spelling.endsWith("ية") && text.charAt(end - 1) == 'ه');
            case PLACE, ORGANIZATION, EVENT, PARTICLE, PLACEHEAD, ADJECTIVE, NATIONALITY, ORDINAL ->
                    sameArticle(sense, begin, end);
            default -> true;
        };
    }

    private boolean sameLast(String spelling, int end) {
        char listed = spelling.charAt(spelling.length() - 1);
        return listed != 'ي' && listed != 'ى' || text.charAt(end - 1) == listed;
    }

    /** A hamza that the name has not: «بأن» is not «بان», while «احمد» may be «أحمد». */
    private boolean hasOtherHamza(String spelling, int begin, int end) {
        if (spelling.length() != end - begin) {
            return false;
        }
        for (int at = 0; at < spelling.length(); at++) {
            char written = text.charAt(begin + at);
            if (written != spelling.charAt(at) && HAMZA.indexOf(written) >= 0 && HAMZA.indexOf(spelling.charAt(at)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether both begin with «ال», or neither; behind ل all that is left of it is a lam, which may be the word's own. */
    private boolean sameArticle(Gazetteer.Sense sense, int begin, int end) {
        boolean lamOnly = begin > 0 && text.charAt(begin - 1) == 'ل' && Spelling.beginsWith('ل', text, begin, Math.min(end, begin + 2));
        return lamOnly ? sense.hasArticle() || sense.hasLam() : sense.hasArticle() == Spelling.isArticle(text, begin, Math.min(end, begin + 2));
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
        return token >= 0 && token < marks.size() ? marks.get(token) : NONE;
    }

    private static int bit(Role role) {
        return 1 << role.ordinal();
    }

    private int roles(int token) {
        return token >= 0 && token < roles.length ? roles[token] : 0;
    }

    /** The longest name of a role that begins at a token, particles before it or not. */
    Optional<Mark> mark(int token, Role role) {
        if ((roles(token) & bit(role)) == 0) {
            return Optional.empty();
        }
        for (Mark mark : marks(token)) {
            if (mark.is(role)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** The longest name of a role that begins at a token with nothing glued to it. */
    Optional<Mark> bare(int token, Role role) {
        return mark(token, role).filter(mark -> !mark.glued());
    }

    /** Whether a name of one of these roles begins at a token. */
    boolean isAny(int token, Role... some) {
        int here = roles(token);
        if (here == 0) {
            return false;
        }
        for (Role role : some) {
            if ((here & bit(role)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name of this role ends at the token. */
    boolean endsHere(int token, Role role) {
        for (int first = token; first >= Math.max(0, token - 3); first--) {
            if ((roles(first) & bit(role)) == 0) {
                continue;
            }
            for (Mark mark : marks(first)) {
                if (mark.is(role) && mark.last() == token) {
                    return true;
                }
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
