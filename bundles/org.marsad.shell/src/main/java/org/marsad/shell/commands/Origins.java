package org.marsad.shell.commands;

import java.net.URI;

/** Where documents were met, as people and scripts want to see it. */
final class Origins {

    /** Stands for bytes that are not text. */
    private static final char UNDECODABLE = '\ufffd';

    private Origins() {
    }

    /** The path of a file, the whole address of anything else. */
    static String shown(URI origin) {
        boolean isFile = "file".equals(origin.getScheme()) && origin.getPath() != null;
        return isFile && origin.getPath().indexOf(UNDECODABLE) < 0 ? origin.getPath() : origin.toString();
    }

    /** The last part of the path without its ending. */
    static String baseName(URI origin) {
        String path = shown(origin);
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
