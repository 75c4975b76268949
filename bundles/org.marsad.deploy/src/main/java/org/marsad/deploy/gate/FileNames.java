package org.marsad.deploy.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.deploy.take.Plain;

/** Tells from the name of a file whether it is meant for the gate. */
final class FileNames {

    /** What names of the gate's own files begin with while they are being written. */
    static final String OWN = ".marsad-";

    /** The folder of what was refused. */
    static final String QUARANTINE = "quarantine";

    /** What the reason of a refused file is named after it. */
    static final String WHY = ".why.txt";

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".swp", ".filepart", ".crdownload", "~");

    /** File systems take names of 255 bytes, and some of ours are longer than the file's by {@link #OWN} and {@link #WHY}. */
    private static final int MOST_BYTES = 255 - OWN.length() - WHY.length();

    private FileNames() {
    }

    /** Why a file of this name is left alone, or empty if it is not. */
    static Optional<String> ignored(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!Plain.text(name).equals(name)) {
            return Optional.of("Its name holds characters that cannot be shown. Rename it.");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Its name is longer than " + MOST_BYTES + " bytes. Rename it; most letters that are not Latin have two.");
        }
        if (name.startsWith(".")) {
            return Optional.of("It is hidden: its name begins with a dot.");
        }
        if (lower.endsWith(WHY)) {
            return Optional.of("It says why another file was refused.");
        }
        if (lower.startsWith("readme")) {
            return Optional.of("It is for people to read.");
        }
        return UNFINISHED.stream().filter(lower::endsWith).findFirst()
                .map(ending -> "Its name ends like that of a temporary file: " + ending);
    }

    /** What a file is for all that its name says. */
    static Kind kind(String name) {
        return isJar(name) ? Kind.BUNDLE : Kind.OTHER;
    }

    static boolean isJar(String name) {
        return name.endsWith(".jar");
    }
}
