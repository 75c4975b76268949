package org.marsad.text.arabic.numerals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers in digits, with the signs and spaces that group their digits by thousands or set off their decimals.
 *
 * <p>A comma or point before exactly three digits groups, as in the Arabic press, with some doubt if it is a point; every other one sets
 * off decimals. Chains of numbers that are no number, such as dates, clock times, telephone numbers and addresses, are passed over.
 */
final class DigitReader {

    private static final String GROUPING = ",.٬٫'";
    private static final String DECIMAL = ".,٫";
    private static final String DASHES = "-–‐‑−";
    private static final String CHAINING = GROUPING + DASHES + "/:_";
    private static final int MOST_DIGITS = 15;
    private static final int TELEPHONE_DIGITS = 8;
    private static final int PAIRS_OF_TELEPHONE = 4;
    private static final int GROUP = 3;
    private static final double CLEAR = 1.0;
    private static final double GROUPED = 0.9;
    private static final double GROUPED_BY_A_POINT = 0.7;
    private static final double RANGE = 0.8;
    private static final double PART_OF_A_WORD = 0.5;

    private final NumberTokens tokens;

    DigitReader(NumberTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A number in digits, or a chain that is none.
     *
     * @param begin      where it begins in the text, its sign included
     * @param next       the token after it
     * @param value      the number, or null for a chain that is none
     * @param confidence how sure the reading is
     * @param isFraction whether it is written with a stroke, «3/4»
     */
    record Digits(int begin, int next, BigDecimal value, double confidence, boolean isFraction) {

        Optional<Digits> ifNumber() {
            return value == null ? Optional.empty() : Optional.of(this);
        }
    }

    /** What begins with the digits at {@code token}. */
    Digits read(int token) {
        int next = token + 1;
        while (tokens.isSign(next, CHAINING) && tokens.isGlued(next) && tokens.isGlued(next + 1) && tokens.isDigits(next + 1)) {
            next += 2;
        }
        if (hasLeadingZero(token) && next == token + 1) {
            return new Digits(tokens.begin(token), behindTelephone(token), null, CLEAR, false);
        }
        Digits none = new Digits(tokens.begin(token), next, null, CLEAR, false);
        if (isTail(token)) {
            return none;
        }
        Digits number = switch ((next - token) / 2) {
            case 0 -> plain(token);
            case 1 -> pair(token, none);
            default -> grouped(token, next).orElse(none);
        };
        return number.value == null ? number : signed(token, number);
    }

    /** Digits behind Latin letters, a hash, a hyphen behind a word: «G20», «كوفيد-19». */
    private boolean isTail(int token) {
        if (!tokens.isGlued(token)) {
            return false;
        }
        boolean behindWord = tokens.isForeign(token - 1) || tokens.isSign(token - 1, "#@_\\=&");
        boolean hyphenated = tokens.isSign(token - 1, DASHES) && tokens.isGlued(token - 1)
                && (tokens.isWord(token - 2) || tokens.isDigits(token - 2));
        boolean telephone = tokens.isSign(token - 1, "+") && tokens.length(token) >= TELEPHONE_DIGITS;
        return behindWord || hyphenated && !isSecondOfRange(token) || telephone;
    }

    private boolean isSecondOfRange(int token) {
        return tokens.isDigits(token - 2) && !tokens.isGlued(token - 2);
    }

    /** The token behind the pairs of a telephone number: «05 22 33 44 55». */
    private int behindTelephone(int token) {
        int next = token + 1;
        while (tokens.isDigits(next) && tokens.length(next) == 2 && tokens.isOneSpaceBehind(next)) {
            next++;
        }
        return next - token >= PAIRS_OF_TELEPHONE ? next : token + 1;
    }

    private boolean hasLeadingZero(int token) {
        return tokens.length(token) > 1 && tokens.digits(token).charAt(0) == '0';
    }

    /** Digits alone; groups of three behind a space belong to them: «12 500 000». */
    private Digits plain(int token) {
        StringBuilder digits = new StringBuilder(tokens.digits(token));
        int next = token + 1;
        boolean mayGroup = digits.length() <= GROUP && !tokens.isDigits(token - 1) && digits.charAt(0) != '0';
        while (mayGroup && isGroupBehindSpace(next)) {
            digits.append(tokens.digits(next++));
        }
        boolean tooLong = digits.length() > MOST_DIGITS;
        double confidence = next > token + 1 ? GROUPED : isPartOfAWord(token, next) ? PART_OF_A_WORD : CLEAR;
        return new Digits(tokens.begin(token), next, tooLong ? null : new BigDecimal(digits.toString()), confidence, false);
    }

    private boolean isGroupBehindSpace(int token) {
        boolean group = tokens.isDigits(token) && tokens.length(token) == GROUP && tokens.isOneSpaceBehind(token);
        boolean ends = !tokens.isGlued(token + 1) || !tokens.isSign(token + 1, CHAINING) && !tokens.isForeign(token + 1)
                || !tokens.isDigits(token + 2);
        boolean another = tokens.isDigits(token + 1) && tokens.length(token + 1) != GROUP;
        return group && ends && !another;
    }

    private boolean isPartOfAWord(int token, int next) {
        boolean before = tokens.isGlued(token) && tokens.isWord(token - 1) && tokens.length(token - 1) > 2;
        return before || tokens.isGlued(next) && tokens.isForeign(next);
    }

    /** Two runs of digits and the sign between them. */
    private Digits pair(int token, Digits none) {
        if (tokens.isSign(token + 1, "/")) {
            return fraction(token, none);
        }
        if (tokens.isSign(token + 1, DASHES)) {
            boolean serial = hasLeadingZero(token) || hasLeadingZero(token + 2);
            Digits first = plain(token);
            return serial ? none : new Digits(first.begin, token + 1, first.value, RANGE, false);
        }
        return grouped(token, token + 3).orElse(none);
    }

    private Digits fraction(int token, Digits none) {
        BigDecimal divisor = number(tokens.digits(token + 2));
        boolean small = tokens.length(token) <= GROUP && tokens.length(token + 2) <= GROUP;
        if (!small || divisor.signum() == 0) {
            return none;
        }
        BigDecimal value = NumberWords.divide(number(tokens.digits(token)), divisor);
        return new Digits(tokens.begin(token), token + 3, value, PART_OF_A_WORD, true);
    }

    /** Groups of three with one and the same sign between them, and decimals behind another. */
    private Optional<Digits> grouped(int token, int next) {
        int last = next - 1;
        boolean single = last == token + 2;
        char sign = tokens.sign(token + 1);
        boolean decimals = single ? !groups(token) : tokens.sign(last - 1) != sign || tokens.length(last) != GROUP;
        StringBuilder whole = new StringBuilder(tokens.digits(token));
        int endOfWhole = decimals ? last - 1 : next;
        for (int at = token + 1; at < endOfWhole; at += 2) {
            if (tokens.sign(at) != sign || GROUPING.indexOf(sign) < 0 || tokens.length(at + 1) != GROUP || whole.length() == 0) {
                return Optional.empty();
            }
            whole.append(tokens.digits(at + 1));
        }
        boolean several = endOfWhole > token + 1;
        if (several && tokens.length(token) > GROUP || decimals && DECIMAL.indexOf(tokens.sign(last - 1)) < 0
                || whole.length() > MOST_DIGITS || decimals && tokens.length(last) > MOST_DIGITS) {
            return Optional.empty();
        }
        String written = decimals ? whole + "." + tokens.digits(last) : whole.toString();
        double confidence = single && !decimals ? sign == '.' ? GROUPED_BY_A_POINT : GROUPED : CLEAR;
        return Optional.of(new Digits(tokens.begin(token), next, number(written), confidence, false));
    }

    /** Whether the only sign groups digits: «2.500», but not «0.500», nor behind the Arabic decimal sign. */
    private boolean groups(int token) {
        return tokens.length(token + 2) == GROUP && tokens.length(token) <= GROUP && !tokens.digits(token).startsWith("0")
                && tokens.sign(token + 1) != '٫';
    }

    /** A minus sign, or a point that no digit stands before, if nothing is written to it. */
    private Digits signed(int token, Digits number) {
        if (!tokens.isGlued(token) || tokens.isGlued(token - 1)) {
            return number;
        }
        if (tokens.isSign(token - 1, DASHES)) {
            return new Digits(tokens.begin(token - 1), number.next, number.value.negate(), number.confidence, number.isFraction);
        }
        boolean point = tokens.isSign(token - 1, DECIMAL) && number.next == token + 1;
        return point ? new Digits(tokens.begin(token - 1), number.next, number("." + tokens.digits(token)), GROUPED, false) : number;
    }

    private static BigDecimal number(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
