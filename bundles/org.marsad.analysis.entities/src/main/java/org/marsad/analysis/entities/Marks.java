package org.marsad.analysis.entities;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.marsad.api.text.NameFinder;

/** The names of the lists in a text, by the token at which they begin. */
final class Marks {

    private static final List<Mark> NONE = List.of();

    private final String text;
    private final Tokens tokens;
    /** By token, the roles of its marks, a bit for each: most questions are answered by them. */
    private final int[] roles;
    /** By token, where its marks begin among all; those of one follow each other. */
    private final int[] firsts;
    private Mark[] all;
    private int size;
    /** By token, its marks as a list, once it was asked for. */
    private final List<Mark>[] lists;

    /** Looks all names up. */
    Marks(String text, Tokens tokens, Gazetteer gazetteer) {
        this.text = text;
        this.tokens = tokens;
        roles = new int[tokens.size()];
        firsts = new int[tokens.size()];
        all = new Mark[16 + tokens.size() / 2];
        lists = lists(tokens.size());
        gazetteer.finder().findAll(text, new Taker(gazetteer));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of lists of something
    private static List<Mark>[] lists(int length) {
        return new List[length];
    }

    /** The roles of the names that begin at a token, a {@linkplain Role#bit bit} for each; none beyond the ends. */
    int roles(int token) {
        return token >= 0 && token < roles.length ? roles[token] : 0;
    }

    /** The names that begin at a token, longer ones first; none beyond the ends. */
    List<Mark> at(int token) {
        if (roles(token) == 0) {
            return NONE;
        }
        if (lists[token] == null) {
            int end = end(token);
            lists[token] = end - firsts[token] == 1 ? List.of(all[firsts[token]]) : List.of(Arrays.copyOfRange(all, firsts[token], end));
        }
        return lists[token];
    }

    /** The longest name of a role that begins at a token; null if there is none. */
    Mark longest(int token, Role role) {
        if ((roles(token) & role.bit()) != 0) {
            for (int at = firsts[token]; at < size && all[at].first() == token; at++) {
                if (all[at].is(role)) {
                    return all[at];
                }
            }
        }
        return null;
    }

    /** Whether a name of a role begins at one token and ends at another. */
    boolean has(int first, int last, Role role) {
        if ((roles(first) & role.bit()) != 0) {
            for (int at = firsts[first]; at < size && all[at].first() == first; at++) {
                if (all[at].last() == last && all[at].is(role)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the names that begin at a token is such. */
    boolean any(int token, Predicate<Mark> such) {
        if (roles(token) != 0) {
            for (int at = firsts[token]; at < size && all[at].first() == token; at++) {
                if (such.test(all[at])) {
                    return true;
                }
            }
        }
        return false;
    }

    private int end(int token) {
        int end = firsts[token] + 1;
        while (end < size && all[end].first() == token) {
            end++;
        }
        return end;
    }

    /** Takes the matches, which come in the order of the text. */
    private final class Taker implements NameFinder.MatchConsumer {

        private final Gazetteer gazetteer;
        private int first;

        Taker(Gazetteer gazetteer) {
            this.gazetteer = gazetteer;
        }

        @Override
        public void accept(int begin, int end, int wordBegin, int name) {
            first = tokens.at(begin, first);
            int last = tokens.at(end - 1, first);
            if (last >= tokens.size() || tokens.end(last) != end) {
                return;
            }
            for (Sense sense : gazetteer.senses(name)) {
                if (sense.isSpelledSo(text, begin, end)) {
                    add(new Mark(sense, first, last, begin, end, begin > wordBegin));
                }
            }
        }

        private void add(Mark mark) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            if (roles[first] == 0) {
                firsts[first] = size;
            }
            roles[first] |= mark.sense().role().bit();
            all[size++] = mark;
        }
    }
}
