package org.marsad.deploy.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** A component that works with a list, or with the property {@code words}; it does not start with the word {@code bad}. */
public final class Words implements Callable<String> {

    private final String words;

    /** Reads what its configuration names. */
    public Words(Map<String, Object> properties) throws IOException {
        Object file = properties.get(".list.file");
        words = file == null ? String.valueOf(properties.get("words")) : Files.readString(Path.of(file.toString())).strip();
        if (words.contains("bad")) {
            throw new IllegalArgumentException("the word bad is not allowed");
        }
    }

    @Override
    public String call() {
        return words;
    }
}
