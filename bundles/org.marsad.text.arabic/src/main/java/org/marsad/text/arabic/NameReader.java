package org.marsad.text.arabic;

import java.util.Arrays;

/**
 * Reads the names that begin at a word of one text, for which it tries the ways in which something may be glued to the front of the
 * word: و and ف, then ب ل ك or the س of verbs, then ال; with ل, the article is written لل.
 *
 * <p>The less is taken off the earlier a reading comes, and the first that leads to a name is the only one. A word that is known to
 * be one ({@link WholeWords}) is not cut any further.
 */
final class NameReader {

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
    private final WordTable wholeWords;
    private final FoldedWords words;
    private final char[] letters;
    /** Where names end, the longest first: the last word of each and its number. */
    private int[] lastWords = new int[4];
    private int[] names = new int[4];
    private int size;
    /** Nodes being followed, and those that they lead to. */
    private int[] nodes = new int[4];
    private int[] further = new int[4];
    private int word;
    private int wordBegin;
    private int wordEnd;
    private int begin;

    NameReader(NameTree tree, WholeWords wholeWords, FoldedWords words) {
        this.tree = tree;
        this.wholeWords = wholeWords.words();
        this.words = words;
        this.letters = words.letters();
    }

    /** Whether a name begins in a word; if so, the other methods tell where, until the next call. */
    boolean read(int atWord) {
        word = atWord;
        wordBegin = words.begin(atWord);
        wordEnd = words.end(atWord);
        size = 0;
        if (isRead(wordBegin, false)) {
            return true;
        }
        int behindConjunction = wordBegin + (isOneOf(wordBegin, CONJUNCTIONS) ? 1 : 0);
        boolean hasConjunction = behindConjunction > wordBegin;
        if (!mayHoldParticle(behindConjunction) && !hasConjunction || isWhole(word, wordBegin)) {
            return false;
        }
        if (hasConjunction && (isRead(behindConjunction, false) || isWhole(word, behindConjunction))) {
            return size > 0;
        }
        return isReadBehindPreposition(behindConjunction);
    }

    /** Where the names begin in the folded text: behind the particles. */
    int begin() {
        return begin;
    }

    /** How many names begin there; no two end at the same word. */
    int size() {
        return size;
    }

    /** The last word of a name; that of number 0 is the longest. */
    int lastWord(int which) {
        return lastWords[which];
    }

    /** The number of a name in the list. */
    int name(int which) {
        return names[which];
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
        follow(at, shortest);
        if (behindLam && letters[at] == LAM) {
            readBehindLam(at, shortest);
        } else if (hasArticle(at, wordEnd) && tree.mayOpen(words.key(word, at + ARTICLE.length())) && !isWhole(word, at)) {
            follow(at + ARTICLE.length(), shortest);
        }
        return size > 0;
    }

    /** Behind ل the article has lost its alef; where the noun begins with lam, the two lams stand for three. */
    private void readBehindLam(int at, int shortest) {
        follow("ا", at, shortest);
        follow(ARTICLE, at, shortest);
        if (wordEnd - at > LEFT_BY_ARTICLE) {
            follow(at + 1, shortest);
        }
    }

    private void follow(int at, int shortest) {
        take(tree.first(words.key(word, at), letters, at, wordEnd), shortest);
    }

    /** Reads letters in front of what is there. */
    private void follow(String front, int at, int shortest) {
        char[] longer = (front + new String(letters, at, wordEnd - at)).toCharArray();
        take(tree.first(WordKey.of(longer, 0, longer.length), longer, 0, longer.length), shortest);
    }

    /**
     * Adds the ends of the names from a node on, to which the first word has led, if there is one.
     *
     * @param shortest a name must reach this word
     */
    private void take(int first, int shortest) {
        if (first == WordTable.NONE) {
            return;
        }
        nodes[0] = first;
        int count = 1;
        for (int last = word; count > 0; last++) {
            if (last >= shortest) {
                takeEnds(count, last);
            }
            int next = last + 1;
            if (!tree.leadOn(nodes, count) || next == words.size() || words.opensParagraph(next)) {
                return;
            }
            count = followAll(count, next);
            int[] left = nodes;
            nodes = further;
            further = left;
        }
    }

    private void takeEnds(int count, int last) {
        for (int i = 0; i < count; i++) {
            int name = tree.endingAt(nodes[i]);
            if (name != NameTree.NO_NAME) {
                takeEnd(name, last);
            }
        }
    }

    /** Puts an end where it belongs, unless a name ends at that word already. */
    private void takeEnd(int name, int last) {
        int at = 0;
        while (at < size && lastWords[at] > last) {
            at++;
        }
        if (at < size && lastWords[at] == last) {
            return;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            lastWords = Arrays.copyOf(lastWords, size * 2);
        }
        System.arraycopy(names, at, names, at + 1, size - at);
        System.arraycopy(lastWords, at, lastWords, at + 1, size - at);
        names[at] = name;
        lastWords[at] = last;
        size++;
    }

    /** Finds the nodes to which a word leads, as it is written before those without its article; returns how many. */
    private int followAll(int count, int next) {
        if (further.length < 2 * count) {
            further = new int[2 * count];
        }
        int from = words.begin(next);
        int found = follow(count, tree.word(words.key(next), letters, from, words.end(next)), 0);
        int bare = from + ARTICLE.length();
        boolean hasBare = hasArticle(from, words.end(next)) && tree.mayFollow(words.key(next, bare)) && !isWhole(next, from);
        return hasBare ? follow(count, tree.word(words.key(next, bare), letters, bare, words.end(next)), found) : found;
    }

    private int follow(int count, int number, int from) {
        int found = from;
        for (int i = 0; i < count && number != WordTable.NONE; i++) {
            int node = tree.follow(nodes[i], number);
            if (node != Edges.NONE) {
                further[found++] = node;
            }
        }
        return found;
    }

    private boolean hasArticle(int at, int end) {
        return end - at >= ARTICLE.length() + LEFT_BY_ARTICLE && words.written(at) == ALEF && letters[at + 1] == LAM;
    }

    /** Whether what is left of a word from a place on is a word that is known not to be cut. */
    private boolean isWhole(int some, int at) {
        return wholeWords.number(words.key(some, at), letters, at, words.end(some)) != WordTable.NONE;
    }

    private boolean isOneOf(int at, String some) {
        return at < wordEnd && some.indexOf(words.written(at)) >= 0;
    }
}
