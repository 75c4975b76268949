package org.marsad.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Words without end that break what is not made for them: {@link NastyTexts#WORDS}, joined and cut at random, with characters of every
 * kind between. The same seed gives the same words. How many a test takes says {@code -Dmarsad.words=N}. Not for several threads.
 */
public final class NaughtyWords {

    private static final int DEFAULT = 5_000;
    private static final int MOST_PIECES = 4;
    private static final int CONTROLS = 0xA0;

    private final Random random;

    /** Words from the beginning of this seed's sequence. */
    public NaughtyWords(Seed seed) {
        this.random = seed.random();
    }

    /** How many words a test is to try. */
    public static int count() {
        return Integer.getInteger("marsad.words", DEFAULT);
    }

    /** So many words. */
    public List<String> next(int number) {
        List<String> words = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            words.add(next());
        }
        return words;
    }

    /** The next word; it may have half a surrogate pair in it, and may be empty. */
    public String next() {
        StringBuilder word = new StringBuilder();
        for (int pieces = 1 + random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
            String piece = piece();
            int cut = random.nextInt(8) == 0 ? random.nextInt(piece.length() + 1) : piece.length();
            word.append(piece, 0, cut);
        }
        return word.toString();
    }

    private String piece() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf((char) random.nextInt(CONTROLS));
            case 1 -> String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1));
            case 2 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            default -> NastyTexts.WORDS.get(random.nextInt(NastyTexts.WORDS.size()));
        };
    }

    /**
     * The first place of a control byte of ASCII in what a program has written, other than line feeds and those that are allowed; -1 if
     * there is none. It is bytes that reach a terminal, a pipe or another program.
     */
    public static int control(byte[] written, String allowed) {
        byte[] good = ("\n" + allowed).getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < written.length; at++) {
            byte b = written[at];
            if (b >= 0 && b < ' ' || b == 0x7F) {
                boolean isGood = false;
                for (byte each : good) {
                    isGood |= each == b;
                }
                if (!isGood) {
                    return at;
                }
            }
        }
        return -1;
    }
}
