package org.marsad.deploy.bundle;

import java.util.List;
import java.util.Optional;

/**
 * A bundle that was installed from a file of the deploy folder.
 *
 * @param file     the name of the file
 * @param location where the framework knows it
 * @param sha256   the hash of the jar that was installed last
 * @param modified when that was, as the framework says; another time means that something else was installed since
 * @param name     its symbolic name
 * @param version  its version
 * @param reason   what decided that it is in use
 */
record Held(String file, String location, String sha256, long modified, String name, String version, String reason) {

    private static final int FIELDS = 7;

    /** The record that was written with {@link #words}, or empty if it is none. */
    static Optional<Held> of(List<String> words) {
        if (words.size() != FIELDS || !words.get(3).matches("\\d{1,18}")) {
            return Optional.empty(); // written by another version of this bundle
        }
        return Optional.of(new Held(words.get(0), words.get(1), words.get(2), Long.parseLong(words.get(3)), words.get(4), words.get(5),
                words.get(6)));
    }

    List<String> words() {
        return List.of(file, location, sha256, Long.toString(modified), name, version, reason);
    }

    /** The file in the deploy folder it belongs to: of a bundle of a feature that is the feature's descriptor. */
    String owner() {
        return owner(file);
    }

    static String owner(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? file : file.substring(0, slash);
    }
}
