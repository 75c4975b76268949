package org.marsad.launcher.service;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What somebody wants of a service.
 *
 * @param kind        what is wanted
 * @param statements  what to run; null: what is typed
 * @param name        {@code $0} of the statements
 * @param arguments   {@code $1} and so on
 * @param settings    all else, by name: {@link #FOLDER} and the other constants
 * @param environment of the visitor, as far as the shell asks for it
 */
public record Request(Kind kind, String statements, String name, List<String> arguments, Map<String, String> settings,
        Map<String, String> environment) {

    /** The folder that relative paths start at. */
    public static final String FOLDER = "folder";
    /** The type, columns and lines of the terminal. */
    public static final String TERMINAL = "terminal";
    public static final String COLUMNS = "columns";
    public static final String LINES = "lines";
    /** {@code true} or absent. */
    public static final String COLOR = "color";
    public static final String PROGRESS = "progress";
    public static final String KEEP_GOING = "keep-going";
    public static final String LENIENT = "lenient";

    /** Raised when one end would misunderstand an older other. */
    private static final String PROTOCOL = "1";

    /** What can be wanted. */
    public enum Kind {
        /** How it is. */
        STATUS,
        /** To be told when it is ready. */
        AWAIT,
        /** That it ends. */
        STOP,
        /** Statements run. */
        RUN,
        /** A shell on a terminal. */
        SHELL
    }

    public Request {
        arguments = List.copyOf(arguments);
        settings = Map.copyOf(settings);
        environment = Map.copyOf(environment);
    }

    /** A request that needs no more words. */
    static Request of(Kind kind) {
        return new Request(kind, null, "marsad", List.of(), Map.of(), Map.of());
    }

    boolean is(String setting) {
        return Boolean.parseBoolean(settings.get(setting));
    }

    int number(String setting, int usual) {
        String value = settings.get(setting);
        return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : usual;
    }

    byte[] encoded() {
        Properties lines = new Properties();
        lines.setProperty("protocol", PROTOCOL);
        lines.setProperty("kind", kind.name());
        lines.setProperty("name", name);
        if (statements != null) {
            lines.setProperty("statements", statements);
        }
        for (int i = 0; i < arguments.size(); i++) {
            lines.setProperty("argument." + i, arguments.get(i));
        }
        settings.forEach((key, value) -> lines.setProperty("setting." + key, value));
        environment.forEach((key, value) -> lines.setProperty("environment." + key, value));
        return bytes(lines);
    }

    /**
     * Understands what came.
     *
     * @throws IOException if it comes from another version
     */
    static Request decoded(byte[] bytes) throws IOException {
        Properties lines = lines(bytes);
        if (!PROTOCOL.equals(lines.getProperty("protocol"))) {
            throw new IOException("the service and this launcher are of different versions; stop the service with the one it was started "
                    + "with, and start it again");
        }
        List<String> arguments = new ArrayList<>();
        for (String next = lines.getProperty("argument.0"); next != null; next = lines.getProperty("argument." + arguments.size())) {
            arguments.add(next);
        }
        try {
            return new Request(Kind.valueOf(lines.getProperty("kind", "")), lines.getProperty("statements"),
                    lines.getProperty("name", "marsad"), arguments, behind("setting.", lines), behind("environment.", lines));
        } catch (IllegalArgumentException e) {
            throw new IOException("the service does not know what is wanted of it (" + lines.getProperty("kind") + ")", e);
        }
    }

    static byte[] bytes(Properties lines) {
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException("writing to a string does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Properties lines(byte[] bytes) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new IOException("what came over the socket is not understood (" + e.getMessage() + ")", e);
        }
        return lines;
    }

    private static Map<String, String> behind(String prefix, Properties lines) {
        Map<String, String> found = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), lines.getProperty(key));
            }
        }
        return found;
    }
}
