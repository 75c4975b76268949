package org.marsad.index.lucene.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.index.lucene.document.IndexFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk and its checkpoint. One thread writes; any number search.
 *
 * <p>Nothing here is worth keeping: an index that cannot be read, or was made by other rules, is emptied when it is opened,
 * and has no position then.
 */
public final class IndexStore implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final float K1 = 0.9f;
    private static final float B = 0.75f;
    /** A question has a few clauses for each of its words; how long it may be is limited where it is read. */
    private static final int MOST_CLAUSES = 1 << 20;

    private final Path folder;
    private final String schema;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Optional<Position> followed;
    private volatile boolean behind;

    private IndexStore(Path folder, double ramMegabytes, String schema) throws IOException {
        this.folder = folder;
        this.schema = schema;
        this.directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, config(ramMegabytes));
            this.searchers = new SearcherManager(opened, new Searchers());
            this.writer = opened;
            this.followed = Checkpoint.read(writer.getLiveCommitData(), schema);
            if (followed.isEmpty()) {
                reset();
            }
        } catch (IOException | RuntimeException e) {
            closeQuietly(opened, e);
            closeQuietly(directory, e);
            throw e;
        }
    }

    /**
     * Opens the index in {@code folder}, which is made if it is not there.
     *
     * @param ramMegabytes how much of what was added is kept in memory before it is written
     * @param schema       by which rules the index is made
     * @throws IllegalArgumentException if there is to be no memory at all
     * @throws IOException if the folder cannot be written, or another process has it open
     */
    public static IndexStore open(Path folder, double ramMegabytes, String schema) throws IOException {
        if (!(ramMegabytes > 0)) {
            throw new IllegalArgumentException("the memory for the index must be more than 0 MB but is " + ramMegabytes);
        }
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        Files.createDirectories(folder);
        try {
            return new IndexStore(folder, ramMegabytes, schema);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
                | EOFException | NoSuchFileException | FileNotFoundException | IllegalArgumentException e) {
            // Lucene reports a codec that it does not know, in a damaged file, as an illegal argument.
            LOG.warn("the index in {} cannot be read and is made anew from the catalogue: {}", folder, e.toString());
            wipe(folder);
            return new IndexStore(folder, ramMegabytes, schema);
        }
    }

    /** How far the index has durably come. */
    public Optional<Position> position() {
        return followed;
    }

    /** Forgets everything, durably. */
    public void reset() throws IOException {
        writer.deleteAll();
        writer.setLiveCommitData(Map.<String, String>of().entrySet());
        writer.commit();
        followed = Optional.empty();
        behind = true;
    }

    /** Puts a document in, in place of the one with its id. */
    public void put(DocumentId id, Document document) throws IOException {
        writer.updateDocument(term(id), document);
        behind = true;
    }

    /** Takes a document out. */
    public void remove(DocumentId id) throws IOException {
        writer.deleteDocuments(term(id));
        behind = true;
    }

    /** Makes one segment of all; takes as long as writing everything anew. */
    public void compact() throws IOException {
        writer.forceMerge(1);
    }

    /** Makes everything since the last commit durable, together with the position. */
    public void commit(Position position) throws IOException {
        writer.setLiveCommitData(Checkpoint.write(position, schema).entrySet());
        writer.commit();
        followed = Optional.of(position);
        searchers.maybeRefresh();
    }

    /** Whether the files are where they were put. */
    public boolean isIntact() {
        return writer.isOpen() && Files.isDirectory(folder);
    }

    /** A searcher that sees everything that was put in before; to be given back by {@link #release}. */
    public IndexSearcher acquire() throws IOException {
        if (behind) {
            behind = false;
            searchers.maybeRefreshBlocking();
        }
        return searchers.acquire();
    }

    /** Gives a searcher back. */
    public void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /**
     * Lets go of the folder. What was not committed is forgotten, as it would be after a crash; so it does not matter if the
     * folder is gone and closing fails.
     */
    @Override
    public void close() {
        try (directory; searchers) {
            writer.rollback();
        } catch (IOException e) {
            LOG.warn("the search index in {} could not be closed in order: {}", folder, e.toString());
        }
    }

    private static IndexWriterConfig config(double ramMegabytes) {
        IndexWriterConfig config = new IndexWriterConfig(null);
        config.setCodec(new Lucene912Codec());
        config.setRAMBufferSizeMB(ramMegabytes);
        config.setSimilarity(new BM25Similarity(K1, B));
        return config;
    }

    /** Deletes the files of an index nobody has open; there may be none. */
    public static void wipe(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static void closeQuietly(Closeable closeable, Exception reason) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (IOException | RuntimeException e) { // Lucene says with a runtime exception that a lock is not as it was
                reason.addSuppressed(e);
            }
        }
    }

    private static Term term(DocumentId id) {
        return new Term(IndexFields.ID, IndexFields.bytesOf(id));
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(K1, B));
            return searcher;
        }
    }
}
