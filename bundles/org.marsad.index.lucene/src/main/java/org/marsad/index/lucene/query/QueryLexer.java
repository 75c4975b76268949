package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.marsad.api.search.QueryException;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.query.Token.Kind;
import org.marsad.index.lucene.text.WordScanner;

/** Cuts a question into pieces. Punctuation that means nothing here, Arabic quotes included, is passed over. */
final class QueryLexer {

    private static final char QUOTE = '"';

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final String JOINERS = "\u200C\u200D\u00AD";

    /** The question without marks of direction. */
    private final String question;
    /** Where each of its characters, and its end, is in the question as typed. */
    private final int[] places;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    QueryLexer(String typed) {
        places = IntStream.rangeClosed(0, typed.length())
                .filter(i -> i == typed.length() || !isDirection(typed.charAt(i))).toArray();
        StringBuilder seen = new StringBuilder(places.length);
        Arrays.stream(places, 0, places.length - 1).forEach(i -> seen.append(typed.charAt(i)));
        question = seen.toString();
    }

    /** The pieces, a last one of kind END included. */
    List<Token> tokens() throws QueryException {
        while (place < question.length()) {
            char c = question.charAt(place);
            if (isBlank(c)) {
                place++;
            } else if (c == '(' || c == ')') {
                add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), place++);
            } else if (c == QUOTE) {
                quoted();
            } else if (c == '-' && startsPart(place + 1)) {
                add(Kind.MINUS, "-", place++);
            } else {
                chunk();
            }
        }
        add(Kind.END, "", question.length());
        return tokens;
    }

    private void quoted() throws QueryException {
        int close = question.indexOf(QUOTE, place + 1);
        if (close < 0) {
            throw new QueryException("the quotation mark is never closed; write another one at the end of the phrase",
                    places[place]);
        }
        String words = question.substring(place + 1, close);
        if (!new WordScanner(words).next()) {
            throw new QueryException("there is no word between the quotation marks", places[place]);
        }
        add(Kind.QUOTED, words, place);
        place = close + 1;
    }

    /** Everything up to the next blank, parenthesis or quotation mark. */
    private void chunk() throws QueryException {
        int begin = place;
        while (place < question.length() && isInChunk(question.charAt(place))) {
            place++;
        }
        String chunk = question.substring(begin, place);
        if (chunk.equals("OR") || chunk.equals("AND")) {
            add(Kind.valueOf(chunk), chunk, begin);
        } else if (chunk.startsWith("NEAR/")) {
            add(Kind.NEAR, chunk.substring("NEAR/".length()), begin);
        } else {
            fieldOrWord(chunk, begin);
        }
    }

    private void fieldOrWord(String chunk, int begin) throws QueryException {
        int colon = nameLength(chunk);
        if (colon > 0 && namesField(chunk, colon, begin)) {
            add(Kind.FIELD, chunk.substring(0, colon), begin);
            place = begin + colon + 1;
        } else if (new WordScanner(chunk).next()) {
            add(Kind.WORD, chunk, begin);
        }
    }

    /** Whether the name before the colon is that of a field; another name with a value right after it is an error. */
    private boolean namesField(String chunk, int colon, int begin) throws QueryException {
        String name = chunk.substring(0, colon);
        if (Field.named(name).isPresent()) {
            return true;
        }
        boolean address = chunk.startsWith("//", colon + 1);
        boolean value = colon + 1 < chunk.length() || startsPart(begin + colon + 1);
        if (value && !address) {
            throw new QueryException("there is no field '" + name + "'; the fields are " + Field.names(), places[begin]);
        }
        return false;
    }

    /** How many Latin letters there are before the first colon, or 0 if there is anything else. */
    private static int nameLength(String chunk) {
        int colon = chunk.indexOf(':');
        boolean isName = colon > 0 && chunk.chars().limit(colon).allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
        return isName ? colon : 0;
    }

    /** Whether something that can be asked begins right here. */
    private boolean startsPart(int at) {
        return at < question.length() && !isBlank(question.charAt(at)) && question.charAt(at) != ')';
    }

    private static boolean isInChunk(char c) {
        return !isBlank(c) && c != '(' && c != ')' && c != QUOTE;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == ZERO_WIDTH_SPACE;
    }

    /** The marks of direction that come along when text is copied; they are seen by nobody. */
    private static boolean isDirection(char c) {
        return Character.getType(c) == Character.FORMAT && JOINERS.indexOf(c) < 0 && c != ZERO_WIDTH_SPACE;
    }

    private void add(Kind kind, String text, int at) {
        tokens.add(new Token(kind, text, places[at]));
    }
}
