package org.marsad.api.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * A list that an operator has dropped, as the component reads it that is made for it. A bundle that says
 * {@code Provide-Capability: org.marsad.list; ending=E; pid=PID} gets one configuration of the factory PID for each file {@code NAME.E}.
 *
 * <p>It does not change and may be used by several threads. It holds the bytes of the file; keep what you have made of them, not this.
 */
public final class DroppedList {

    /** The property with the name of the list: that of the file without its ending, and without a PID that stands before it. */
    public static final String NAME = "list.name";

    /** The property with the absolute path of a copy that nobody changes. */
    public static final String FILE = ".list.file";

    /** The property with the SHA-256 of the file, in hexadecimal. It may be missing where a list was configured by hand. */
    public static final String SHA256 = "list.sha256";

    private static final int DIGITS = 12;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final String name;
    private final String ending;
    private final byte[] content;
    private final String sha256;

    private DroppedList(String name, String ending, byte[] content) {
        this.name = name;
        this.ending = ending;
        this.content = content;
        this.sha256 = sha256(content);
    }

    /**
     * Reads the list of a configuration.
     *
     * @param configuration what the component was activated with
     * @param ending        what such files end in, without the dot; for messages
     * @param maximumBytes  how long such a file may be; a longer one is not read
     * @throws IOException if the list cannot be had: a property is missing, or the file, or it is too long, or another than was dropped. The
     *                     message is for the operator: it names the list and says what is wrong and what to do
     */
    public static DroppedList of(Map<String, ?> configuration, String ending, long maximumBytes) throws IOException {
        if (ending.isBlank() || ending.contains(".")) {
            throw new IllegalArgumentException("'" + ending + "' is no ending; it is written without a dot, such as csv");
        }
        String name = stated(configuration, NAME, "NAME." + ending);
        String list = name + "." + ending;
        DroppedList read = new DroppedList(name, ending, read(stated(configuration, FILE, list), list, maximumBytes));
        String sha256 = stated(configuration, SHA256);
        if (!sha256.isBlank() && !sha256.equalsIgnoreCase(read.sha256)) {
            throw new IOException(list + ": " + stated(configuration, FILE) + " is not the file that was dropped; drop " + list + " again");
        }
        return read;
    }

    private static byte[] read(String stated, String list, long maximumBytes) throws IOException {
        Path file = file(stated, list);
        long size = tried(list, file, Files::size);
        if (size > Math.min(maximumBytes, LONGEST_ARRAY)) {
            throw new IOException(list + " has " + size + " bytes, and such a list has at most " + maximumBytes
                    + "; drop a shorter one, or several");
        }
        return tried(list, file, Files::readAllBytes);
    }

    private static Path file(String stated, String list) throws IOException {
        try {
            return Path.of(stated);
        } catch (InvalidPathException e) {
            throw failure(list + ": '" + stated + "' is no path of a file", list, e);
        }
    }

    /** Something that is asked of a file. */
    private interface Access<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T tried(String list, Path file, Access<T> access) throws IOException {
        try {
            return access.of(file);
        } catch (NoSuchFileException e) {
            throw failure(list + ": there is no file " + file, list, e);
        } catch (IOException e) {
            throw failure(list + ": the file " + file + " cannot be read (" + e.getMessage() + ")", list, e);
        }
    }

    /** What led to it is not its cause: an operator is shown the innermost cause, and that one often says no more than a path. */
    private static IOException failure(String reason, String list, Exception origin) {
        IOException failure = new IOException(reason + "; drop " + list + " again");
        failure.addSuppressed(origin);
        return failure;
    }

    private static String stated(Map<String, ?> configuration, String property, String list) throws IOException {
        String value = stated(configuration, property);
        if (value.isBlank()) {
            throw new IOException(list + ": the configuration has no '" + property + "'; drop the list itself, as " + list);
        }
        return value;
    }

    private static String stated(Map<String, ?> configuration, String property) {
        return Objects.toString(configuration.get(property), "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The name of the list, without its ending. */
    public String name() {
        return name;
    }

    /** The name with its ending, as messages call the list. */
    public String fileName() {
        return name + "." + ending;
    }

    /** The bytes of the file, in an array of the caller's own. */
    public byte[] content() {
        return content.clone();
    }

    /** The SHA-256 of the bytes: 64 hexadecimal digits in small letters. */
    public String sha256() {
        return sha256;
    }

    /** The first 12 digits of the SHA-256: enough to tell one content of a list from another in a revision. */
    public String shortSha256() {
        return sha256.substring(0, DIGITS);
    }

    /** Name and content in short, for the revision of a service that works with several lists: {@code NAME.} and {@link #shortSha256()}. */
    public String stamp() {
        return name + "." + shortSha256();
    }

    @Override
    public String toString() {
        return fileName();
    }
}
