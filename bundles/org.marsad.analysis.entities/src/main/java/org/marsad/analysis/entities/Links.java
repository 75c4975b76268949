package org.marsad.analysis.entities;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Ids of entities: the same for the same type and canonical name, in whatever spelling of letters, in every document. */
final class Links {

    private static final String PREFIX = "urn:marsad:entity:";
    private static final int DIGITS = 16;
    /** A power of two. */
    private static final int SLOTS = 1 << 12;
    /** Those made last: the names of the news are few and come again and again. */
    private static final AtomicReferenceArray<Known> RECENT = new AtomicReferenceArray<>(SLOTS);

    private Links() {
    }

    private record Known(Role role, String name, URI link) {}

    /** The id of an entity. */
    static URI of(Role role, String name) {
        int hash = name.hashCode() + role.ordinal();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Known known = RECENT.get(slot);
        if (known == null || known.role != role || !known.name.equals(name)) {
            known = new Known(role, name, make(role, name));
            RECENT.set(slot, known);
        }
        return known.link;
    }

    private static URI make(Role role, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Spelling.fold(name).getBytes(StandardCharsets.UTF_8));
            return URI.create(PREFIX + role.word() + ":" + HexFormat.of().formatHex(digest, 0, DIGITS / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
