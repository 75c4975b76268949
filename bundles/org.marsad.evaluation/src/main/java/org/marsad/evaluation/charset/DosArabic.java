package org.marsad.evaluation.charset;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes Arabic as programs of DOS did: each letter as one of the forms that code page 864 has. */
final class DosArabic {

    static final Charset CHARSET = Charset.forName("IBM864");

    private static final String NOT_JOINED_TO_THE_NEXT = "\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0649";

    /** The bytes of a letter, those that are joined to the next one last. */
    private static final Map<Character, List<Byte>> FORMS = new HashMap<>();

    static {
        for (int value = 0; value < 256; value++) {
            String form = new String(new byte[] {(byte) value}, CHARSET);
            String letter = Normalizer.normalize(form, Normalizer.Form.NFKC);
            if (letter.length() == 1 && letter.charAt(0) != '\uFFFD') {
                FORMS.computeIfAbsent(letter.charAt(0), c -> new ArrayList<>()).add((byte) value);
            }
        }
        FORMS.values().forEach(bytes -> bytes.sort((one, other) -> Integer.compare(weight(one), weight(other))));
    }

    private DosArabic() {
    }

    /** The bytes, or empty if there is a character that the code page does not have. */
    static Optional<byte[]> bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int at = 0; at < text.length(); at++) {
            List<Byte> forms = FORMS.get(text.charAt(at));
            if (forms == null) {
                return Optional.empty();
            }
            boolean joined = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
                    && NOT_JOINED_TO_THE_NEXT.indexOf(text.charAt(at)) < 0;
            bytes[at] = forms.get(joined ? forms.size() - 1 : 0);
        }
        return Optional.of(bytes);
    }

    /** Initial and medial forms come after isolated and final ones. */
    private static int weight(byte value) {
        char form = new String(new byte[] {value}, CHARSET).charAt(0);
        String name = Character.getName(form);
        return name.contains("INITIAL") || name.contains("MEDIAL") ? 1 : 0;
    }
}
