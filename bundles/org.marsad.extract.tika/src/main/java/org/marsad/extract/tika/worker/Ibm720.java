package org.marsad.extract.tika.worker;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Code page 720, in which DOS and Windows consoles write Arabic, and which Java does not know. The table is that of
 * <a href="https://www.unicode.org/Public/MAPPINGS/">Unicode</a>'s mapping of the code page of the vendor.
 */
final class Ibm720 extends Charset {

    static final Ibm720 INSTANCE = new Ibm720();

    private static final int ASCII = 0x80;

    /** The characters of the bytes from 80 on; U+FFFD is none. */
    private static final String UPPER = "\uFFFD\uFFFD\u00E9\u00E2\uFFFD\u00E0\uFFFD\u00E7\u00EA\u00EB\u00E8\u00EF\u00EE\uFFFD\uFFFD\uFFFD"
            + "\uFFFD\u0651\u0652\u00F4\u00A4\u0640\u00FB\u00F9\u0621\u0622\u0623\u0624\u00A3\u0625\u0626\u0627"
            + "\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u00AB\u00BB"
            + "\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255D\u255C\u255B\u2510"
            + "\u2514\u2534\u252C\u251C\u2500\u253C\u255E\u255F\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u2567"
            + "\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256B\u256A\u2518\u250C\u2588\u2584\u258C\u2590\u2580"
            + "\u0636\u0637\u0638\u0639\u063A\u0641\u00B5\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A"
            + "\u2261\u064B\u064C\u064D\u064E\u064F\u0650\u2248\u00B0\u2219\u00B7\u221A\u207F\u00B2\u25A0\u00A0";

    private Ibm720() {
        super("IBM720", new String[] {"cp720", "720", "DOS-720"});
    }

    /** Whether somebody who writes this name means it. */
    boolean isCalled(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("ibm720") || aliases().stream().anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(lower));
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(this) || other.equals(StandardCharsets.US_ASCII);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {

            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining() && out.hasRemaining()) {
                    int value = in.get() & 0xFF;
                    out.put(value < ASCII ? (char) value : UPPER.charAt(value - ASCII));
                }
                return in.hasRemaining() ? CoderResult.OVERFLOW : CoderResult.UNDERFLOW;
            }
        };
    }

    /** Texts are read here and never written. */
    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("IBM720 is only read");
    }
}
