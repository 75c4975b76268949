package org.marsad.export.pseudonym;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two spellings of a name one name: marks, tatweel, seats of hamza, final forms, capitals and the width of gaps do not count.
 */
final class Spelling {

    private static final Pattern NOT_HEARD = Pattern.compile("[\\p{Mn}\\p{Cf}\u0640]+");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
    private static final String FROM = "أإآٱىةؤئکیہھ";
    private static final String TO = "اااايهويكيهه";

    private Spelling() {
    }

    /** A name as it is compared. */
    static String fold(String name) {
        String plain = GAP.matcher(NOT_HEARD.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("")).replaceAll(" ")
                .strip();
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            int known = FROM.indexOf(plain.charAt(i));
            folded.append(known < 0 ? plain.charAt(i) : TO.charAt(known));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether it has more than one word. */
    static boolean isSeveralWords(String name) {
        return fold(name).indexOf(' ') >= 0;
    }

    /** Whether there is anything in it to be known by. */
    static boolean isName(String name) {
        return fold(name).codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }
}
