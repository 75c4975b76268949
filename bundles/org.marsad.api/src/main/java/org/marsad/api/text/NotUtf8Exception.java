package org.marsad.api.text;

import java.nio.charset.CharacterCodingException;

/** Bytes that should be UTF-8 are not. */
public final class NotUtf8Exception extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final int line;

    NotUtf8Exception(int line) {
        this.line = line;
    }

    /** The line with the first byte that is not, from 1. */
    public int line() {
        return line;
    }

    @Override
    public String getMessage() {
        return "line " + line + " is not UTF-8";
    }
}
