package org.marsad.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.bench.corpus.Corpus;

class BareLoopTest {

    private static final int DOCUMENTS = 20;

    @Test
    void everyDocumentIsIndexedAndWrittenWithItsText(@TempDir Path folder) throws Exception {
        new Corpus(1).write(folder.resolve("corpus"), DOCUMENTS);
        Path output = folder.resolve("out");
        BareLoop.main(new String[] {folder.resolve("corpus").toString(), "2", output.toString()});
        List<String> lines = Files.readAllLines(output.resolve("documents.jsonl"));
        assertEquals(DOCUMENTS, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.length() > 500), "every document has a text");
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(output.resolve("index")))) {
            assertEquals(DOCUMENTS, reader.numDocs());
        }
    }
}
