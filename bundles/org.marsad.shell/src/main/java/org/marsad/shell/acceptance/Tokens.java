package org.marsad.shell.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a line apart: words, words between quotes, and {@code name=value}, up to a word that begins with a number sign.
 *
 * <p>Quotes close with their kind: {@code "…"}, {@code “…”} (either way round, for in a line from right to left they turn) and
 * {@code «…»} (either way round). Within one kind the others are letters like any.
 */
final class Tokens {

    private static final Map<Character, String> CLOSING = Map.of('"', "\"", '“', "”“", '”', "“”", '„', "“”", '«', "»", '»', "«");

    private final String line;
    private int position;

    private Tokens(String line) {
        this.line = line;
    }

    /**
     * The parts of a line.
     *
     * @throws LineException if a quote has no end
     */
    static List<Token> of(String line) throws LineException {
        Tokens tokens = new Tokens(Words.withoutDirection(line));
        List<Token> all = new ArrayList<>();
        while (tokens.more()) {
            all.add(tokens.next());
        }
        return all;
    }

    private boolean more() {
        while (position < line.length() && isSpace(line.charAt(position))) {
            position++;
        }
        return position < line.length() && line.charAt(position) != '#';
    }

    private Token next() throws LineException {
        if (atQuote()) {
            return new Token("", quoted(), true);
        }
        int begin = position;
        while (position < line.length() && !isSpace(line.charAt(position))) {
            char c = line.charAt(position++);
            if (c == '=' && position > begin + 1) {
                return feature(line.substring(begin, position - 1));
            }
        }
        return new Token("", line.substring(begin, position), false);
    }

    private Token feature(String name) throws LineException {
        if (position < line.length() && atQuote()) {
            return new Token(name, quoted(), true);
        }
        int begin = position;
        while (position < line.length() && !isSpace(line.charAt(position))) {
            position++;
        }
        return new Token(name, line.substring(begin, position), false);
    }

    private boolean atQuote() {
        return CLOSING.containsKey(line.charAt(position));
    }

    private String quoted() throws LineException {
        char opening = line.charAt(position);
        String closing = CLOSING.get(opening);
        int begin = ++position;
        while (position < line.length() && closing.indexOf(line.charAt(position)) < 0) {
            position++;
        }
        if (position == line.length()) {
            throw new LineException("the quote that begins with " + opening + " has no end; close it with "
                    + String.join(" or ", closing.split("")));
        }
        String words = line.substring(begin, position++);
        if (position < line.length() && !isSpace(line.charAt(position))) {
            throw new LineException("after the quote " + opening + words + line.charAt(position - 1)
                    + " there must be a space; words that have this quotation mark in them go between another kind: \"…\", “…” or «…»");
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
