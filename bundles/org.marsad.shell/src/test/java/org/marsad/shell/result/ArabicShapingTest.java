package org.marsad.shell.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArabicShapingTest {

    @Test
    void aLetterHasTheFormOfItsPlaceInTheWord() {
        assertEquals("\ufe91\ufe92\ufe90", ArabicShaping.shape("ببب"));
        assertEquals("\ufe8f", ArabicShaping.shape("ب"));
        assertEquals("\ufee3\ufeae\ufebb\ufeaa", ArabicShaping.shape("مرصد"));
    }

    @Test
    void lamAndAlefAreOneCharacterAloneAndBehindALetter() {
        assertEquals("\ufefb", ArabicShaping.shape("لا"));
        assertEquals("\ufeb3\ufefc\ufee1", ArabicShaping.shape("سلام"));
        assertEquals("\ufef7\ufef9\ufef5", ArabicShaping.shape("لألإلآ"));
    }

    @Test
    void marksAreLookedThroughAndStayWhereTheyAre() {
        assertEquals("\ufee3\u064e\ufeae\u0652", ArabicShaping.shape("مَرْ"));
        assertEquals("\ufefb\u064e\u0651", ArabicShaping.shape("لَاّ"));
    }

    @Test
    void tatweelAndTheJoinerJoinAndTheNonJoinerDoesNot() {
        assertEquals("\ufe91\u0640", ArabicShaping.shape("بـ"));
        assertEquals("\ufeeb\u200d", ArabicShaping.shape("ه\u200d"));
        assertEquals("\ufee3\ufbfd\u200c\ufea5", ArabicShaping.shape("می\u200cخ"));
    }

    @Test
    void lettersOfOtherLanguagesJoinToo() {
        assertEquals("\ufb58\ufb7d\ufb95\ufbfd", ArabicShaping.shape("پچگی"));
        // A letter without forms of its own leaves those of its neighbours right.
        assertEquals("\ufe91\u06a5\ufe90", ArabicShaping.shape("ب\u06a5ب"));
    }

    @Test
    void theFormsAreThoseThatUnicodeNamesSo() {
        int checked = 0;
        for (int form = 0xfe80; form <= 0xfefc; form++) {
            String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (letter.length() > 1) {
                continue;
            }
            String name = Character.getName(form);
            boolean before = name.endsWith("FINAL FORM") || name.endsWith("MEDIAL FORM");
            boolean after = name.endsWith("INITIAL FORM") || name.endsWith("MEDIAL FORM");
            String shaped = ArabicShaping.shape((before ? "\u0640" : "") + letter + (after ? "\u0640" : "")).replace("\u0640", "");
            assertEquals(Character.toString(form), shaped, name);
            checked++;
        }
        assertEquals(117, checked);
    }

    @Test
    void lettersWithAMedialFormJoinBothSidesAndTheOthersAtMostOne() {
        for (int letter = 0x621; letter < 0x6d4; letter++) {
            if (ArabicShaping.hasForms(letter)) {
                boolean hasMedial = ArabicShaping.shape(new int[] {0x640, letter, 0x640})[1]
                        != ArabicShaping.shape(new int[] {0x640, letter})[1];
                assertEquals(hasMedial, Joining.of(letter) == Joining.DUAL, Integer.toHexString(letter));
            }
        }
    }

    @Test
    void compatibilityNormalisationGivesTheLettersBack() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = anything(random, true);
            String back = Normalizer.normalize(ArabicShaping.shape(text), Normalizer.Form.NFKC);
            assertEquals(letters(Normalizer.normalize(text, Normalizer.Form.NFKC)), letters(back), () -> "marsad.seed=" + seed);
            String bare = text.replaceAll("\\p{M}", "");
            assertEquals(Normalizer.normalize(bare, Normalizer.Form.NFKC),
                    Normalizer.normalize(ArabicShaping.shape(bare), Normalizer.Form.NFKC), () -> "marsad.seed=" + seed);
        }
    }

    @Test
    void shapingTwiceIsShapingOnce() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String shaped = ArabicShaping.shape(anything(random, true));
            assertEquals(shaped, ArabicShaping.shape(shaped), () -> "marsad.seed=" + seed);
        }
    }

    @Test
    void otherWritingIsLeftAlone() {
        assertTrue(ArabicShaping.shape("Rabat 2025 – ⵣ 日本 😀").equals("Rabat 2025 – ⵣ 日本 😀"));
    }

    private static String letters(String text) {
        return text.replaceAll("\\p{M}", "");
    }

    /** Text of Arabic letters and what stands among them. */
    static String anything(Random random, boolean marks) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(" .،(«»)[]".charAt(random.nextInt(9)));
                case 1 -> text.append((char) ('0' + random.nextInt(10)));
                case 2 -> text.append((char) ('a' + random.nextInt(26)));
                case 3 -> text.append(marks ? (char) (0x64b + random.nextInt(8)) : 'x');
                case 4 -> text.append(random.nextBoolean() ? "لا" : "لأ");
                default -> text.append((char) (0x621 + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
