package org.marsad.shell.acceptance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.marsad.shell.command.Suggestion;

/**
 * Understands one line:
 * <pre>
 * line     = ("EXPECT" | "FORBID") (property words | [count] type [words] {name "=" value})
 * property = "language" | "title" | "text" | "author" | "site" | "published"
 * count    = N | "at" "least" N | "at" "most" N      (with EXPECT only)
 * </pre>
 */
final class LineReader {

    private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_.-]*");
    private static final String EXAMPLE = "EXPECT time.date \"25 نونبر 2025\" value=2025-11-25";

    private final Deque<Token> rest;

    private LineReader(List<Token> tokens) {
        this.rest = new ArrayDeque<>(tokens);
    }

    /**
     * What a line says; empty if it says nothing.
     *
     * @param number the number of the line
     * @throws LineException if it is not understood
     */
    static Optional<Expectation> read(int number, String line) throws LineException {
        List<Token> tokens = Tokens.of(line);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        LineReader reader = new LineReader(tokens);
        boolean forbids = reader.verb();
        return Optional.of(new Expectation(number, Words.of(line), forbids, reader.subject(forbids)));
    }

    private boolean verb() throws LineException {
        Token verb = rest.pop();
        if (!verb.is(Expectation.EXPECT) && !verb.is(Expectation.FORBID)) {
            throw new LineException("a line begins with EXPECT, FORBID or #, not with '" + verb.text() + "', as in  " + EXAMPLE);
        }
        if (rest.isEmpty()) {
            throw new LineException(verb.text() + " what? Behind it stands one of " + String.join(", ", Property.NAMES)
                    + ", or a type of annotation, as in  " + EXAMPLE);
        }
        return verb.is(Expectation.FORBID);
    }

    private Expectation.Subject subject(boolean forbids) throws LineException {
        Token first = rest.peek();
        if (!first.isWord()) {
            throw new LineException("before '" + first.text() + "' it must be said what it is: one of "
                    + String.join(", ", Property.NAMES) + ", or a type of annotation, as in  " + EXAMPLE);
        }
        Optional<Property> property = Property.named(first.text());
        if (property.isPresent()) {
            rest.pop();
            return stated(property.get());
        }
        return found(forbids);
    }

    private Expectation.Stated stated(Property property) throws LineException {
        Token words = rest.isEmpty() ? null : rest.pop();
        if (words == null || words.isFeature() || !rest.isEmpty() || Words.of(words.text()).isEmpty()) {
            throw new LineException(property.label() + " takes words between quotes and nothing else: EXPECT " + property.label()
                    + " \"…\"");
        }
        return new Expectation.Stated(property, Words.of(words.text()));
    }

    private Expectation.Found found(boolean forbids) throws LineException {
        Range range = range(forbids);
        String type = type();
        Optional<String> words = Optional.empty();
        Map<String, String> features = new TreeMap<>();
        while (!rest.isEmpty()) {
            Token token = rest.pop();
            if (token.isFeature()) {
                add(token, features);
            } else if (token.quoted() && words.isEmpty() && !Words.of(token.text()).isEmpty()) {
                words = Optional.of(Words.of(token.text()));
            } else {
                throw new LineException(notTaken(token, type, words));
            }
        }
        return new Expectation.Found(type, words, features, range.least, range.most);
    }

    private static String notTaken(Token token, String type, Optional<String> words) {
        if (!token.quoted()) {
            return "'" + token.text() + "' is neither words between quotes nor name=value: EXPECT " + type + " \"…\" value=…";
        }
        return words.isPresent() ? "words stand in one place only: after \"" + words.get() + "\" there can be name=value, not \""
                + token.text() + "\"" : "there are no words between the quotes; leave them out if any words will do";
    }

    private static void add(Token feature, Map<String, String> features) throws LineException {
        if (features.put(feature.feature(), Words.of(feature.text())) != null) {
            throw new LineException(feature.feature() + " can be said once only");
        }
    }

    private String type() throws LineException {
        Token type = rest.isEmpty() ? null : rest.pop();
        if (type == null || !type.isWord()) {
            throw new LineException("behind the count stands a type of annotation, as in  EXPECT 3 quotation");
        }
        if (Property.named(type.text()).isPresent()) {
            throw new LineException("a document has one " + type.text() + " only, so it takes no count: EXPECT " + type.text()
                    + " \"…\"");
        }
        if (!TYPE.matcher(type.text()).matches()) {
            throw new LineException("'" + type.text() + "' is no type of annotation, such as time.date, nor one of "
                    + String.join(", ", Property.NAMES) + nearest(type.text()));
        }
        return type.text();
    }

    private static String nearest(String typed) {
        String nearest = Suggestion.nearest(typed, Property.NAMES);
        return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
    }

    private Range range(boolean forbids) throws LineException {
        boolean phrase = rest.peek().is("at");
        if (!phrase && !isNumber(rest.peek())) {
            return forbids ? new Range(0, 0) : new Range(1, Integer.MAX_VALUE);
        }
        if (forbids) {
            throw new LineException("FORBID takes no count, for it means none at all; to limit them: EXPECT at most 2 time.date");
        }
        if (!phrase) {
            int exactly = number(rest.pop());
            return new Range(exactly, exactly);
        }
        rest.pop();
        Token which = rest.isEmpty() ? null : rest.pop();
        Token number = rest.isEmpty() ? null : rest.pop();
        boolean least = which != null && which.is("least");
        if (number == null || !isNumber(number) || !least && !which.is("most")) {
            throw new LineException("'at' stands in  EXPECT at least 2 time.date  and in  EXPECT at most 2 time.date  only");
        }
        return least ? new Range(number(number), Integer.MAX_VALUE) : new Range(0, number(number));
    }

    private static boolean isNumber(Token token) {
        return token.isWord() && token.text().chars().allMatch(Character::isDigit);
    }

    private static int number(Token token) throws LineException {
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException e) {
            throw new LineException("the number " + token.text() + " is too large");
        }
    }

    /** How many there must and may be. */
    private record Range(int least, int most) {}
}
