package org.marsad.bench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An index that is measured. One thread. */
interface Candidate extends AutoCloseable {

    /** Indexes texts by id, commits, and makes one segment of them. */
    void index(Map<String, String> texts) throws IOException;

    /** How many of ten answers are found to each question, all together; the answers' ids are read. */
    long ask(List<String> questions) throws IOException;

    /** The folder it is in. */
    Path folder();

    @Override
    void close() throws IOException;

    /** The bytes of its files. */
    default long size() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
