package org.marsad.testkit;

import java.util.Random;

/**
 * Random texts that bring together what Arabic software trips over: marks, elongations, presentation forms, look-alike letters,
 * invisible signs, digits of three kinds, entities, other scripts, characters outside the basic plane and halves of them. The same
 * seed gives the same texts in the same order. Not for several threads at once.
 */
public final class RandomTexts {

    private static final int LONGEST = 24;
    private static final String[] PARTS = {
        "ابتلمنهويىةء", "أإآؤئ",
        "\u064E\u064F\u0651\u064B\u0670\u06D6\u0615", "\u0653\u0654\u0655", "\u0640\u0640\uFE77\uFE73",
        "\uFEFB\uFEF7\uFE8D\uFEDF\uFDF2\uFDFA\uFDFD\uFC5E\uFE76\uFE80\uFB90\uFBFC\uFBEA",
        "\u06A9\u06CC\u06C0\u06C2\u06D3\u06D2\u0675\u0674\u06D5\u06C1",
        "\u200C\u200D\u200F\u202B\uFEFF\u00AD\u200B", " \u00A0\u202F\n\u2028.,،؛؟«»“”‹–…", "٠١۲3٫٬٪",
        "aeoCE\u00E9\u0130\u00DF\uFB01\u212B\u01C6\u1E69", "\u0301\u0308\u0323\u0327\u0338\u20E3\u0344", "=<>&;#",
        "\uFF76\uFF9E\u304B\u3099\u1100\u1161\u11A8\uAC00\u3131\u314F\u0915\u093C\u0958\u09C7\u09BE\u0F71\u0F74\u0F73",
        "\uD83D\uDE00\uD83B\uDE00\uD834\uDD5E\uD800\uDC00"};
    private static final String[] PHRASES = {"&amp;", "&quot;", "&amp;amp;lt;", "&#8230;", "&nbsp;", "اااا", "ييي", "سيئين",
        "شيـًٔا", "م\u0652ـ\u064B\u0654", "\uD83D\uDE00", "\uD83B\uDE00", "قالۖ", "۝١٢"};

    private final Seed seed;
    private final Random random;

    /** Texts from the beginning of this seed's sequence. */
    public RandomTexts(Seed seed) {
        this.seed = seed;
        this.random = seed.random();
    }

    /** Where they come from. */
    public Seed seed() {
        return seed;
    }

    /** The random numbers the texts are made with, for whatever else a test has to choose. */
    public Random random() {
        return random;
    }

    /** The next text: at most some two dozen characters and words, often fewer, sometimes none. */
    public String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(LONGEST);
        for (int i = 0; i < pieces; i++) {
            text.append(piece());
        }
        return text.toString();
    }

    /**
     * The text with some pieces put in, taken out, doubled or moved at places that need not be between two characters; what is to
     * be found in the text may so get into surroundings nobody thought of.
     */
    public String shaken(String text) {
        StringBuilder shaken = new StringBuilder(text);
        for (int i = random.nextInt(8); i >= 0; i--) {
            int begin = random.nextInt(shaken.length() + 1);
            int end = Math.min(shaken.length(), begin + random.nextInt(LONGEST));
            String part = shaken.substring(begin, end);
            switch (random.nextInt(4)) {
                case 0 -> shaken.insert(begin, piece());
                case 1 -> shaken.delete(begin, end);
                case 2 -> shaken.insert(end, part);
                default -> shaken.delete(begin, end).insert(random.nextInt(shaken.length() + 1), part);
            }
        }
        return shaken.toString();
    }

    private String piece() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return PHRASES[random.nextInt(PHRASES.length)];
        }
        if (kind == 1) {
            return Character.toString(random.nextInt(random.nextBoolean() ? 0x10000 : Character.MAX_CODE_POINT + 1));
        }
        String part = kind < 6 ? PARTS[random.nextInt(4)] : PARTS[random.nextInt(PARTS.length)];
        return String.valueOf(part.charAt(random.nextInt(part.length())));
    }
}
