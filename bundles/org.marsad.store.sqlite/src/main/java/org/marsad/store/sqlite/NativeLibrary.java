package org.marsad.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The part of the driver that is native code, unpacked once and kept. Left to itself the driver unpacks it, and compares it byte
 * for byte, at each start, into the system's folder for temporary files, which may forbid to run code from it.
 */
final class NativeLibrary {

    private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";
    private static final String NAME_PROPERTY = "org.sqlite.lib.name";

    private NativeLibrary() {
    }

    /** Has the driver take the library from below {@code folder}, unless an operator has told it where to look. */
    static void keepIn(Path folder) throws IOException {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path place = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + platform());
        if (Files.exists(place.resolve(name)) || unpack(place, name)) {
            System.setProperty(FOLDER_PROPERTY, place.toString());
            System.setProperty(NAME_PROPERTY, name);
        }
    }

    /** A home may have been carried to another kind of machine. */
    private static String platform() {
        return (System.getProperty("os.name") + "-" + System.getProperty("os.arch")).replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** Only now is the driver asked which library it would take: to find out, it asks a program of the system. */
    private static boolean unpack(Path place, String name) throws IOException {
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name)) {
            if (in == null) {
                return false; // the driver has its own way to say that it does not know this platform
            }
            unpack(in, Files.createDirectories(place).resolve(name));
            return true;
        }
    }

    /** Renamed when it is whole, so that a start that was interrupted leaves no half of it. */
    private static void unpack(InputStream in, Path library) throws IOException {
        Path beside = library.resolveSibling(UUID.randomUUID() + ".part");
        Files.copy(in, beside);
        Files.move(beside, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
