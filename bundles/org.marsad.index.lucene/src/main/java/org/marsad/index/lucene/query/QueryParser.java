package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.search.QueryException;
import org.marsad.index.lucene.document.Days;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.query.Token.Kind;
import org.marsad.index.lucene.text.WordScanner;

/**
 * Reads a question. {@code OR} binds weakest, then what simply stands together, then {@code NEAR/n}, then {@code -}.
 */
final class QueryParser {

    /** Deeper nesting is an accident. */
    private static final int DEEPEST = 100;
    private static final int FARTHEST = 1000;
    private static final Pattern FUZZY = Pattern.compile("(.*[\\p{L}\\p{M}\\p{Nd}])~(\\d*)", Pattern.DOTALL);
    private static final Pattern TRAILING = Pattern.compile("[.,;:!\u060C\u061B\u061F?\u00BB\u201D\u2026]+$");
    /** Words up to this length are allowed one other letter, longer ones two. */
    private static final int SHORT_WORD = 5;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads {@code question}; a blank one asks for every document.
     *
     * @throws QueryException if it is not understood, with the place
     */
    static Node parse(String question) throws QueryException {
        QueryParser parser = new QueryParser(new QueryLexer(question).tokens());
        Node node = parser.or(Field.ANY);
        if (parser.peek().kind() == Kind.CLOSE) {
            throw new QueryException("this parenthesis closes nothing", parser.peek().position());
        }
        return node;
    }

    /** Whether {@code question} is a sentence that asks, and not an expression. */
    static boolean isSentence(String question) {
        String end = question.replaceAll("[\\p{Cf}\\s]+$", "");
        return end.endsWith("?") || end.endsWith("\u061F");
    }

    /** The words of a sentence, whatever stands between them. */
    static List<Node.Word> words(String sentence) {
        List<Node.Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(sentence);
        while (scanner.next()) {
            words.add(new Node.Word(Field.ANY, sentence.substring(scanner.begin(), scanner.end()), Node.Match.WHOLE));
        }
        return words;
    }

    private Node or(Field field) throws QueryException {
        List<Node> parts = new ArrayList<>();
        Optional<Node> part = and(field);
        while (peek().kind() == Kind.OR) {
            Token or = take();
            parts.add(part.orElseThrow(() -> new QueryException("OR needs something before it", or.position())));
            part = and(field);
            if (part.isEmpty()) {
                throw new QueryException("OR needs something after it", or.position());
            }
        }
        part.ifPresent(parts::add);
        return parts.isEmpty() ? new Node.All() : parts.size() == 1 ? parts.get(0) : new Node.Or(parts);
    }

    private Optional<Node> and(Field field) throws QueryException {
        List<Node> parts = new ArrayList<>();
        for (Token token = peek(); !endsAnd(token); token = peek()) {
            if (token.kind() == Kind.AND) {
                take();
                if (parts.isEmpty() || endsAnd(peek())) {
                    throw new QueryException("AND needs something before and after it", token.position());
                }
            } else {
                parts.add(near(field));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.size() == 1 ? parts.get(0) : new Node.And(parts));
    }

    private static boolean endsAnd(Token token) {
        return token.kind() == Kind.END || token.kind() == Kind.CLOSE || token.kind() == Kind.OR;
    }

    private Node near(Field field) throws QueryException {
        if (peek().kind() == Kind.NEAR) {
            throw new QueryException("NEAR needs a word or phrase before it", peek().position());
        }
        Node node = unary(field);
        while (peek().kind() == Kind.NEAR) {
            Token near = take();
            int distance = distance(near);
            if (endsAnd(peek())) {
                throw new QueryException("NEAR needs a word or phrase after it", near.position());
            }
            Node other = unary(field);
            if (!(node instanceof Node.Placed first) || !(other instanceof Node.Placed second)
                    || first.field() != second.field()) {
                throw new QueryException("NEAR stands between two words or phrases of one field", near.position());
            }
            node = new Node.Near(first, second, distance);
        }
        return node;
    }

    private static int distance(Token near) throws QueryException {
        try {
            int distance = Integer.parseInt(near.text());
            if (distance >= 1 && distance <= FARTHEST) {
                return distance;
            }
        } catch (NumberFormatException e) {
            throw new QueryException("write how many words apart at most, such as NEAR/5", near.position());
        }
        throw new QueryException("NEAR takes a number from 1 to " + FARTHEST, near.position());
    }

    private Node unary(Field field) throws QueryException {
        Token token = take();
        return switch (token.kind()) {
            case MINUS -> new Node.Not(operand(field, token, "- needs something to leave out after it"));
            case FIELD -> operand(Field.named(token.text()).orElseThrow(), token, "the field needs a value after it");
            case OPEN -> group(field, token);
            case QUOTED -> leaf(field, token, true);
            case WORD -> leaf(field, token, false);
            default -> throw new QueryException("'" + token.text() + "' is not expected here", token.position());
        };
    }

    private Node operand(Field field, Token operator, String otherwise) throws QueryException {
        if (endsAnd(peek()) || peek().kind() == Kind.AND || peek().kind() == Kind.NEAR) {
            throw new QueryException(otherwise, operator.position());
        }
        descend(operator);
        Node node = unary(field);
        depth--;
        return node;
    }

    private Node group(Field field, Token open) throws QueryException {
        descend(open);
        Node node = or(field);
        depth--;
        if (peek().kind() != Kind.CLOSE) {
            throw new QueryException("this parenthesis is never closed", open.position());
        }
        take();
        return node;
    }

    private void descend(Token token) throws QueryException {
        if (++depth > DEEPEST) {
            throw new QueryException("nested more than " + DEEPEST + " deep", token.position());
        }
    }

    private static Node leaf(Field field, Token token, boolean quoted) throws QueryException {
        return switch (field.kind()) {
            case DAYS -> date(token);
            case VALUES -> value(field, token.text(), !quoted);
            case WORDS, NAMES -> quoted ? phrase(field, token.text()) : word(field, token);
        };
    }

    private static Node date(Token token) throws QueryException {
        String text = token.text().strip().codePoints().collect(StringBuilder::new, (digits, c) -> {
            int digit = Character.digit(c, 10);
            digits.appendCodePoint(digit < 0 ? c : '0' + digit);
        }, StringBuilder::append).toString();
        return new Node.Date(Days.parse(text, "..").orElseThrow(() -> new QueryException(
                "a date is written 2025, 2025-11, 2025-11-24 or as a range such as 2025-01..2025-03", token.position())));
    }

    private static Node value(Field field, String text, boolean mayBePrefix) {
        boolean prefix = mayBePrefix && text.endsWith("*");
        return new Node.Value(field, prefix ? text.substring(0, text.length() - 1) : text.strip(), prefix);
    }

    private static Node word(Field field, Token token) throws QueryException {
        String text = TRAILING.matcher(token.text()).replaceFirst("");
        Matcher fuzzy = FUZZY.matcher(text);
        if (fuzzy.matches()) {
            String word = single(fuzzy.group(1), "~", token);
            return new Node.Word(field, word, matchOf(fuzzy.group(2), word, token));
        }
        int star = text.indexOf('*');
        if (star < 0) {
            return phrase(field, text);
        }
        if (star < text.length() - 1) {
            throw new QueryException("a star stands at the end of a word only", token.position() + star);
        }
        return new Node.Word(field, single(text.substring(0, star), "*", token), Node.Match.PREFIX);
    }

    private static Node.Match matchOf(String edits, String word, Token token) throws QueryException {
        return switch (edits) {
            case "" -> word.length() <= SHORT_WORD ? Node.Match.ONE_OFF : Node.Match.TWO_OFF;
            case "1" -> Node.Match.ONE_OFF;
            case "2" -> Node.Match.TWO_OFF;
            default -> throw new QueryException("a word may be one or two letters off: ~1 or ~2",
                    token.position() + token.text().indexOf('~'));
        };
    }

    private static String single(String text, String operator, Token token) throws QueryException {
        WordScanner scanner = new WordScanner(text);
        if (scanner.next()) {
            String word = text.substring(scanner.begin(), scanner.end());
            if (scanner.end() == text.length() && !scanner.next()) {
                return word;
            }
        }
        throw new QueryException("'" + operator + "' comes right after one word", token.position() + text.length());
    }

    /** One word, or several without blanks between, such as those of كوفيد-19. */
    private static Node phrase(Field field, String text) {
        WordScanner scanner = new WordScanner(text);
        scanner.next();
        String first = text.substring(scanner.begin(), scanner.end());
        return scanner.next() ? new Node.Phrase(field, text) : new Node.Word(field, first, Node.Match.WHOLE);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }
}
