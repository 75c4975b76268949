package org.marsad.deploy.check;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Whether classes can be loaded by the Java that runs here. */
final class JavaVersions {

    private static final int MAGIC = 0xCAFEBABE;
    /** Class files of Java 1 are numbered 45; the numbers of both rise together. */
    private static final int OFFSET = 44;

    private JavaVersions() {
    }

    static void check(JarContent content, Headers headers) throws Refusal, IOException {
        int here = Runtime.version().feature();
        Iterator<? extends ZipEntry> classes = content.classFiles().iterator();
        while (classes.hasNext()) {
            ZipEntry entry = classes.next();
            int needed = java(content, entry, headers);
            if (needed > here) {
                throw headers.refusal("It needs Java " + needed + ", and this is Java " + here + ": its class "
                        + entry.getName().replace(".class", "").replace('/', '.') + " is compiled for Java " + needed + ".",
                        "Compile it for Java " + here + " (maven.compiler.release), or run Marsad with Java " + needed + ".");
            }
        }
    }

    private static int java(JarContent content, ZipEntry entry, Headers headers) throws Refusal, IOException {
        try (DataInputStream in = new DataInputStream(content.read(entry))) {
            if (in.readInt() != MAGIC) {
                return 0;
            }
            in.readUnsignedShort();
            return in.readUnsignedShort() - OFFSET;
        } catch (EOFException | ZipException e) {
            throw headers.refusal("Its entry " + entry.getName() + " is damaged.",
                    "Copy the jar again, or build it again.");
        }
    }
}
