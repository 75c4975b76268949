package org.marsad.analysis.similarity.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.marsad.api.document.DocumentId;

/**
 * The documents by number, in the order in which they were put in. A document whose words changed gets a new number, and the old one is
 * dead. Takes 52 bytes of memory for a number. Not safe for use by several threads.
 */
final class DocumentTable {

    private static final int ID_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private byte[] ids = new byte[ID_BYTES * 16];
    private long[] textKeys = new long[16];
    private int[] fingerprints = new int[16];
    private final BitSet dead = new BitSet();
    private int size;
    /** Numbers plus one, by open addressing; of an id that was put in several times the last. */
    private int[] slots = new int[64];
    private int used;

    /** Puts a document in; returns its number. */
    int add(DocumentId id, long textKey, int fingerprintCount) {
        return add(HEX.parseHex(id.sha256()), textKey, fingerprintCount);
    }

    int add(byte[] id, long textKey, int fingerprintCount) {
        if (size == textKeys.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
            textKeys = Arrays.copyOf(textKeys, size * 2);
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
        }
        System.arraycopy(id, 0, ids, size * ID_BYTES, ID_BYTES);
        textKeys[size] = textKey;
        fingerprints[size] = fingerprintCount;
        enter(size);
        return size++;
    }

    /** The number of a document, or -1 if it is not here. */
    int find(DocumentId id) {
        int number = slots[slot(slots, HEX.parseHex(id.sha256()))] - 1;
        return number >= 0 && isLive(number) ? number : -1;
    }

    void kill(int number) {
        dead.set(number);
    }

    boolean isLive(int number) {
        return !dead.get(number);
    }

    DocumentId id(int number) {
        return new DocumentId(HEX.formatHex(ids, number * ID_BYTES, (number + 1) * ID_BYTES));
    }

    byte[] idBytes(int number) {
        return Arrays.copyOfRange(ids, number * ID_BYTES, (number + 1) * ID_BYTES);
    }

    long textKey(int number) {
        return textKeys[number];
    }

    int fingerprints(int number) {
        return fingerprints[number];
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    /** How many of them are of documents that are here. */
    int live() {
        return size - dead.cardinality();
    }

    BitSet dead() {
        return (BitSet) dead.clone();
    }

    private void enter(int number) {
        if (used * 2 >= slots.length) {
            grow();
        }
        int slot = slot(slots, idBytes(number));
        used += slots[slot] == 0 ? 1 : 0;
        slots[slot] = number + 1;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int entry : slots) {
            if (entry != 0) {
                larger[slot(larger, idBytes(entry - 1))] = entry;
            }
        }
        slots = larger;
    }

    /** Where an id is, or where it belongs. An id is a hash already. */
    private int slot(int[] table, byte[] id) {
        int slot = ByteBuffer.wrap(id).getInt() & table.length - 1;
        while (table[slot] != 0 && !isId(table[slot] - 1, id)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean isId(int number, byte[] id) {
        return Arrays.equals(ids, number * ID_BYTES, (number + 1) * ID_BYTES, id, 0, ID_BYTES);
    }
}
