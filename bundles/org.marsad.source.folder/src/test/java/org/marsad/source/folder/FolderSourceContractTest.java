package org.marsad.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.Source;
import org.marsad.testkit.SourceContract;
import org.marsad.testkit.TestCorpus;

/** What holds for every source holds for a watched folder. */
class FolderSourceContractTest extends SourceContract {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        TestCorpus.writeTo(folder);
    }

    @Override
    protected Source source() {
        return new FolderSource(new WatchSettings(folder), Map.of(FolderSource.NAME, name()));
    }

    @Override
    protected String name() {
        return "inbox";
    }

    /** A file is taken when it has not changed since the look before. */
    @Override
    protected int polls() {
        return 2;
    }
}
