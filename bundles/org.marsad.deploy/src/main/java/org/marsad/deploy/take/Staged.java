package org.marsad.deploy.take;

import java.nio.file.Path;

/**
 * A file as it was when it was complete.
 *
 * @param name   its name in the deploy folder
 * @param copy   a copy under the hash of its bytes, which nobody changes
 * @param sha256 that hash, in hexadecimal
 */
public record Staged(String name, Path copy, String sha256) {}
