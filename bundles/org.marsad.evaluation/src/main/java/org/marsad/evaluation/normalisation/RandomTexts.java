package org.marsad.evaluation.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts nobody has written: what may stand in an Arabic text, in an order in which it never stands. The same ones every time. */
final class RandomTexts {

    private static final long SEED = 20260101;
    private static final int TEXTS = 2000;
    private static final int LONGEST = 40;

    /** First and last characters of what the texts are made of; each range is as likely as any other. */
    private static final int[][] RANGES = {{0x0621, 0x063A}, {0x0641, 0x064A}, {0x0621, 0x064A}, {0x064B, 0x0655}, {0x064B, 0x065F},
        {0x0660, 0x0669}, {0x0670, 0x06D3}, {0x06D6, 0x06ED}, {0x06F0, 0x06F9}, {0x0610, 0x061A}, {0x0640, 0x0640}, {0xFB50, 0xFBB1},
        {0xFBD3, 0xFD3D}, {0xFDF0, 0xFDFC}, {0xFE70, 0xFE74}, {0xFE76, 0xFEFC}, {0x200B, 0x200F}, {0x2018, 0x201F}, {0x0020, 0x007E},
        {0x00C0, 0x017F}, {0x0300, 0x0315}, {0xFF10, 0xFF19}, {0x1EE00, 0x1EE03}, {0x1F600, 0x1F60F}, {0x0020, 0x0020}};

    private RandomTexts() {
    }

    static List<String> all() {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int text = 0; text < TEXTS; text++) {
            StringBuilder letters = new StringBuilder();
            int length = 1 + random.nextInt(LONGEST);
            for (int at = 0; at < length; at++) {
                int[] range = RANGES[random.nextInt(RANGES.length)];
                letters.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
            }
            texts.add(letters.toString());
        }
        return texts;
    }
}
