package org.marsad.bench.product;

import java.io.IOException;

/** A way to the text of a document. */
@FunctionalInterface
interface TextSource {

    /**
     * The text of a document.
     *
     * @throws BenchmarkException if it has none
     */
    String text(FileContent document) throws IOException, InterruptedException, BenchmarkException;
}
