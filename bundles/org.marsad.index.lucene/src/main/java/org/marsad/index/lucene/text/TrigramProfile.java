package org.marsad.index.lucene.text;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * The trigrams of one text with their counts, in few bytes: ascending, each as its distance from the one before in a Rice code
 * (R. F. Rice, <i>Some Practical Universal Noiseless Coding Techniques</i>, 1979), and its count in unary. A text is asked for its
 * trigrams only when it is one of the best already, so they need no list of texts each, which would be larger and slower to make.
 */
public final class TrigramProfile {

    /** More often makes no difference to the rank. */
    private static final int MOST = 15;
    private static final int SEVEN_BITS = 0x7F;
    /** No number has more low bits. */
    private static final int ENOUGH = 32;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int next;
    private long buffer;
    private int buffered;

    private TrigramProfile(BytesRef profile) {
        bytes = profile.bytes;
        next = profile.offset;
        end = profile.offset + profile.length;
    }

    /** The bytes of a text's trigrams. */
    public static BytesRef write(TrigramCounts counts) {
        int different = counts.different();
        Writer writer = new Writer(different);
        writer.number(different);
        int shift = shift(different);
        int last = -1;
        for (int i = 0; i < different; i++) {
            int trigram = counts.next(last + 1);
            int distance = trigram - last - 1;
            writer.unary(distance >>> shift);
            writer.bits(distance & (1 << shift) - 1, shift);
            writer.unary(Math.min(MOST, counts.count(trigram)) - 1);
            last = trigram;
        }
        return writer.finish();
    }

    /** Tells the trigrams of a text. */
    public static void read(BytesRef profile, Reader reader) {
        TrigramProfile in = new TrigramProfile(profile);
        int different = in.number();
        int shift = shift(different);
        int trigram = -1;
        for (int i = 0; i < different; i++) {
            trigram += 1 + (in.unary() << shift | in.bits(shift));
            reader.trigram(trigram, in.unary() + 1);
        }
    }

    /** How many low bits of a distance are written as they are: about as many as half the distances need. */
    private static int shift(int different) {
        int mean = Trigrams.NUMBERS / Math.max(1, different);
        return Math.max(0, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, mean * 7 / 10)));
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte b = bytes[next++];
        while (b < 0) {
            number |= (b & SEVEN_BITS) << shift;
            shift += Byte.SIZE - 1;
            b = bytes[next++];
        }
        return number | b << shift;
    }

    private int unary() {
        fill();
        int zeros = Long.numberOfTrailingZeros(buffer);
        int number = 0;
        while (zeros >= buffered) {
            number += buffered;
            buffer = 0;
            buffered = 0;
            fill();
            zeros = Long.numberOfTrailingZeros(buffer);
        }
        buffer >>>= zeros + 1;
        buffered -= zeros + 1;
        return number + zeros;
    }

    private int bits(int width) {
        fill();
        int bits = (int) (buffer & (1L << width) - 1);
        buffer >>>= width;
        buffered -= width;
        return bits;
    }

    private void fill() {
        if (buffered >= ENOUGH) {
            return;
        }
        if (next + Long.BYTES <= end) {
            // Of the last byte perhaps only a part fits; it is read again, and gives the same bits.
            buffer |= (long) LONGS.get(bytes, next) << buffered;
            int taken = (Long.SIZE - 1 - buffered) / Byte.SIZE;
            next += taken;
            buffered += taken * Byte.SIZE;
            return;
        }
        while (buffered <= Long.SIZE - 2 * Byte.SIZE && next < end) {
            buffer |= (bytes[next++] & 0xFFL) << buffered;
            buffered += Byte.SIZE;
        }
    }

    /** Is told trigrams. */
    @FunctionalInterface
    public interface Reader {

        /** One trigram, the next greater one each time, and how often it occurs. */
        void trigram(int trigram, int count);
    }

    /** Bits, the lowest first. */
    private static final class Writer {

        private final ByteArrayOutputStream out;
        private int buffer;
        private int buffered;

        Writer(int different) {
            out = new ByteArrayOutputStream(different + Byte.SIZE);
        }

        void number(int number) {
            int rest = number;
            while (rest > SEVEN_BITS) {
                out.write(rest & SEVEN_BITS | SEVEN_BITS + 1);
                rest >>>= Byte.SIZE - 1;
            }
            out.write(rest);
        }

        /** So many zeros and a one. */
        void unary(int number) {
            for (int i = 0; i < number; i++) {
                bits(0, 1);
            }
            bits(1, 1);
        }

        void bits(int bits, int width) {
            buffer |= bits << buffered;
            buffered += width;
            while (buffered >= Byte.SIZE) {
                out.write(buffer);
                buffer >>>= Byte.SIZE;
                buffered -= Byte.SIZE;
            }
        }

        BytesRef finish() {
            if (buffered > 0) {
                out.write(buffer);
            }
            return new BytesRef(out.toByteArray());
        }
    }
}
