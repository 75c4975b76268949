package org.marsad.deploy.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small jars that hold very much when they are unpacked. */
public final class Bombs {

    private static final int BLOCK = 1 << 16;
    private static final int CENTRAL = 0x02014b50;
    private static final int SIZE_AT = 24;
    private static final int NAME_LENGTH_AT = 28;
    private static final int NAME_AT = 46;
    private static final String ENTRY = "zeros";

    private Bombs() {
    }

    /** A jar with one more entry, of so many bytes. */
    public static byte[] zeros(SampleJar jar, long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar.bytes()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(ENTRY));
            byte[] block = new byte[BLOCK];
            for (long left = size; left > 0; left -= BLOCK) {
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
        return bytes.toByteArray();
    }

    /** The same jar, whose list of content says of that entry that it is of another size. */
    public static byte[] understated(byte[] jar, int size) {
        ByteBuffer buffer = ByteBuffer.wrap(jar.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = jar.length - NAME_AT; at >= 0; at--) {
            boolean listed = buffer.getInt(at) == CENTRAL && buffer.getShort(at + NAME_LENGTH_AT) == ENTRY.length()
                    && new String(jar, at + NAME_AT, ENTRY.length(), StandardCharsets.US_ASCII).equals(ENTRY);
            if (listed) {
                buffer.putInt(at + SIZE_AT, size);
                return buffer.array();
            }
        }
        throw new IllegalArgumentException("no such entry");
    }
}
