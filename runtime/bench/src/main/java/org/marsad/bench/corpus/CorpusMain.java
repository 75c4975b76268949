package org.marsad.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a corpus: {@code FOLDER DOCUMENTS [SEED]}. */
public final class CorpusMain {

    private static final String USAGE = "usage: corpus FOLDER DOCUMENTS [SEED]";

    private CorpusMain() {
    }

    /** Writes the corpus named on the command line; exits with 2 if it names none. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println(USAGE);
            System.exit(2);
        }
        int documents = Integer.parseInt(args[1]);
        long seed = args.length == 3 ? Long.parseLong(args[2]) : 1;
        new Corpus(seed).write(Path.of(args[0]), documents);
        System.out.println(documents + " documents in " + args[0] + ", seed " + seed);
    }
}
