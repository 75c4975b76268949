package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names that begin at a word of one text, for which it tries the ways in which something may be glued to the front of the
 * word: و and ف, then ب ل ك or the س of verbs, then ال; with ل, the article is written لل.
 *
 * <p>The less is taken off the earlier a reading comes, and the first that leads to a name is the only one. A word that is known to
 * be one ({@link WholeWords}) is not cut any further.
 */
final class NameReader {

    private static final String AS_WRITTEN = "";
    private static final char ALEF = 'ا';
    private static final char LAM = 'ل';
    private static final char SEEN = 'س';
    private static final String ARTICLE = "ال";
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بك";
    private static final String FIRST_OF_VERBS = "يتناأآ";

    /** Letters that must be left when a particle is taken off: of shorter words too many are not meant, unless more words follow. */
    private static final int LEFT_BY_PARTICLE = 3;
    private static final int LEFT_BEFORE_MORE_WORDS = 2;

    /** Letters that must be left when the article is taken off; it is surer than a particle. */
    private static final int LEFT_BY_ARTICLE = 2;

    private final NameTree tree;
    private final WholeWords wholeWords;
    private final FoldedWords words;
    private final char[] letters;
    private final List<ArabicNameFinder.End> ends = new ArrayList<>();
    private int word;
    private int wordBegin;
    private int wordEnd;
    private int begin;

    NameReader(NameTree tree, WholeWords wholeWords, FoldedWords words) {
        this.tree = tree;
        this.wholeWords = wholeWords;
        this.words = words;
        this.letters = words.letters();
    }

    /** Whether a name begins in a word; if so, {@link #begin} and {@link #ends} tell where, until the next call. */
    boolean read(int atWord) {
        word = atWord;
        wordBegin = words.begin(atWord);
        wordEnd = words.end(atWord);
        ends.clear();
        if (isRead(wordBegin, false)) {
            return true;
        }
        int behindConjunction = wordBegin + (isOneOf(wordBegin, CONJUNCTIONS) ? 1 : 0);
        boolean hasConjunction = behindConjunction > wordBegin;
        if (!mayHoldParticle(behindConjunction) && !hasConjunction || isWhole(wordBegin)) {
            return false;
        }
        if (hasConjunction && (isRead(behindConjunction, false) || isWhole(behindConjunction))) {
            return !ends.isEmpty();
        }
        return isReadBehindPreposition(behindConjunction);
    }

    /** Where the names begin in the folded text: behind the particles. */
    int begin() {
        return begin;
    }

    /** Where the names end, no two at the same word. */
    List<ArabicNameFinder.End> ends() {
        return ends;
    }

    private boolean isReadBehindPreposition(int at) {
        char first = words.written(at);
        if (first == LAM) {
            return isRead(at + 1, true);
        }
        boolean isParticle = isOneOf(at, PREPOSITIONS) || first == SEEN && isOneOf(at + 1, FIRST_OF_VERBS);
        return isParticle && isRead(at + 1, false);
    }

    private boolean mayHoldParticle(int at) {
        return at < wordEnd && (words.written(at) == LAM || words.written(at) == SEEN || isOneOf(at, PREPOSITIONS));
    }

    /** Looks for names that begin at a place of the word. */
    private boolean isRead(int at, boolean behindLam) {
        int left = wordEnd - at;
        boolean isCut = at > wordBegin;
        if (left < (isCut ? LEFT_BEFORE_MORE_WORDS : 1)) {
            return false;
        }
        begin = at;
        int shortest = isCut && left < LEFT_BY_PARTICLE ? word + 1 : word;
        follow(AS_WRITTEN, at, words.hash(at), shortest);
        if (behindLam && letters[at] == LAM) {
            readBehindLam(at, shortest);
        } else if (hasArticle(at, wordEnd) && !isWhole(at)) {
            follow(AS_WRITTEN, at + ARTICLE.length(), words.hash(at + ARTICLE.length()), shortest);
        }
        return !ends.isEmpty();
    }

    /** Behind ل the article has lost its alef; where the noun begins with lam, the two lams stand for three. */
    private void readBehindLam(int at, int shortest) {
        int left = words.hash(at);
        follow("ا", at, WordTable.hash(ALEF, left), shortest);
        follow(ARTICLE, at, WordTable.hash(ALEF, WordTable.hash(LAM, left)), shortest);
        if (wordEnd - at > LEFT_BY_ARTICLE) {
            follow(AS_WRITTEN, at + 1, words.hash(at + 1), shortest);
        }
    }

    private void follow(String front, int at, int hash, int shortest) {
        int first = tree.words().number(front, letters, at, wordEnd, hash);
        int node = first == WordTable.NONE ? Edges.NONE : tree.follow(NameTree.ROOT, first);
        if (node != Edges.NONE) {
            take(node, shortest);
        }
    }

    /**
     * Adds the ends of the names from a node on, to which the first word has led.
     *
     * @param shortest a name must reach this word
     */
    private void take(int first, int shortest) {
        int[] nodes = {first};
        int count = 1;
        for (int last = word; count > 0; last++) {
            if (last >= shortest) {
                takeEnd(nodes, count, last);
            }
            int next = last + 1;
            if (!tree.leadOn(nodes, count) || next == words.size() || words.opensParagraph(next)) {
                return;
            }
            int[] further = new int[count * 2];
            count = follow(nodes, count, next, further);
            nodes = further;
        }
    }

    private void takeEnd(int[] nodes, int count, int last) {
        for (int i = 0; i < count; i++) {
            String name = tree.endingAt(nodes[i]);
            if (name != null && !isEnd(last)) {
                ends.add(new ArabicNameFinder.End(name, last));
            }
        }
    }

    private boolean isEnd(int last) {
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i).word() == last) {
                return true;
            }
        }
        return false;
    }

    /** The nodes to which a word leads from others, as it is written before those without its article; returns how many. */
    private int follow(int[] nodes, int count, int next, int[] further) {
        int from = words.begin(next);
        int to = words.end(next);
        int written = number(from, to);
        boolean hasArticle = hasArticle(from, to) && !wholeWords.contains(letters, from, to, words.hash(from));
        int bare = hasArticle ? number(from + ARTICLE.length(), to) : WordTable.NONE;
        int found = follow(nodes, count, written, further, 0);
        return follow(nodes, count, bare, further, found);
    }

    private int follow(int[] nodes, int count, int number, int[] further, int from) {
        int found = from;
        for (int i = 0; i < count && number != WordTable.NONE; i++) {
            int node = tree.follow(nodes[i], number);
            if (node != Edges.NONE) {
                further[found++] = node;
            }
        }
        return found;
    }

    private int number(int from, int to) {
        return tree.words().number(AS_WRITTEN, letters, from, to, words.hash(from));
    }

    private boolean hasArticle(int at, int end) {
        return end - at >= ARTICLE.length() + LEFT_BY_ARTICLE && words.written(at) == ALEF && letters[at + 1] == LAM;
    }

    private boolean isWhole(int at) {
        return wholeWords.contains(letters, at, wordEnd, words.hash(at));
    }

    private boolean isOneOf(int at, String some) {
        return at < wordEnd && some.indexOf(words.written(at)) >= 0;
    }
}
