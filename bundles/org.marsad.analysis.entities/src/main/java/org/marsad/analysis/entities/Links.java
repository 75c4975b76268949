package org.marsad.analysis.entities;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of entities: the same for the same type and canonical name, in whatever spelling of letters, in every document. */
final class Links {

    private static final String PREFIX = "urn:marsad:entity:";
    private static final int DIGITS = 16;

    private Links() {
    }

    /** The id of an entity. */
    static URI of(Role role, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Spelling.fold(name).getBytes(StandardCharsets.UTF_8));
            return URI.create(PREFIX + role.word() + ":" + HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
