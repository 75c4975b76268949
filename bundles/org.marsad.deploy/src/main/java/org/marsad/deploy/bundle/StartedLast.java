package org.marsad.deploy.bundle;

/**
 * What was being started when the container died.
 *
 * @param file   the name of the file
 * @param sha256 the SHA-256 of its bytes
 */
public record StartedLast(String file, String sha256) {

    /** The file in the deploy folder: of a bundle that belongs to a feature that is the feature's descriptor. */
    public String owner() {
        return Held.owner(file);
    }

    /** Whether it was the file itself, and no bundle that belongs to it. */
    public boolean isOwn() {
        return owner().equals(file);
    }
}
