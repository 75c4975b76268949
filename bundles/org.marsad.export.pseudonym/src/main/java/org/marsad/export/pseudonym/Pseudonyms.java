package org.marsad.export.pseudonym;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms from names: HMAC-SHA-256 (RFC 2104) of the folded name under the secret. The same name gives the same pseudonym wherever
 * the secret is the same, and without the secret nothing can be told from it.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String WORD = "شخص-";
    private static final String PERSON = "urn:marsad:pseudonym:";
    private static final String PLACE = "urn:marsad:hidden:";

    /** Eight digits tell four thousand million persons apart. */
    private static final int DIGITS = 8;

    private static final int DIGITS_OF_PLACE = 32;

    private final SecretKeySpec key;

    Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** What stands for a name, such as {@code شخص-7F3A91C2}. */
    String of(String name) {
        return WORD + digest("person " + Spelling.fold(name)).substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }

    /** What stands for the id of whoever has a pseudonym. */
    static URI link(String pseudonym) {
        return URI.create(PERSON + pseudonym.substring(WORD.length()).toLowerCase(Locale.ROOT));
    }

    /** What stands for an address with a name in it. */
    URI address(URI address) {
        return URI.create(PLACE + digest("address " + address).substring(0, DIGITS_OF_PLACE));
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
