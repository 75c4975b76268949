package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What stands for the content of a file as long as nobody changes it.
 *
 * @param size of the file, in bytes
 * @param text all there is to it, on one line
 */
record Stamp(long size, String text) {

    static Stamp of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.size() + "@" + attributes.lastModifiedTime().toInstant() + attributes.fileKey());
    }
}
