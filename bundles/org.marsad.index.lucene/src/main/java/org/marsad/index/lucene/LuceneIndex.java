package org.marsad.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Expander;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.marsad.index.lucene.document.DocumentMapper;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.query.Interpreter;
import org.marsad.index.lucene.query.Synonyms;
import org.marsad.index.lucene.search.KnownStatistics;
import org.marsad.index.lucene.search.Searcher;
import org.marsad.index.lucene.store.IndexStore;
import org.marsad.index.lucene.text.Lexicon;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open index. A service for the others in this bundle only: its package is seen nowhere else.
 *
 * <p>It is closed when a normalizer leaves, after the questions that are being answered. An index that breaks while it is
 * open, because its folder was deleted or its files were damaged, is closed and opened anew; followers are then asked for
 * their position again, and the index is rebuilt.
 */
@Component(name = LuceneIndex.NAME, service = LuceneIndex.class)
@Designate(ocd = IndexSettings.class)
public final class LuceneIndex {

    /** The name of the component and of its configuration. */
    static final String NAME = "org.marsad.index.lucene";

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final String DATA = "marsad.data";
    private static final long PATIENCE_SECONDS = 10;

    private final Path folder;
    private final Lexicon lexicon;
    private final Interpreter interpreter;
    private final DocumentMapper mapper;
    private final double memory;
    private final String schema;
    private final boolean expand;
    private final KnownStatistics statistics = new KnownStatistics();
    private final Usage usage = new Usage();
    private IndexStore opened;

    /** Opens the index when both normalizers are here and someone wants something of it. */
    @Activate
    public LuceneIndex(BundleContext bundle, IndexSettings settings,
            @Reference(target = "(marsad.normalizer.id=arabic)", policyOption = ReferencePolicyOption.GREEDY)
            Map.Entry<Map<String, Object>, Normalizer> gentle,
            @Reference(target = "(marsad.normalizer.id=arabic.search)", policyOption = ReferencePolicyOption.GREEDY)
            Map.Entry<Map<String, Object>, Normalizer> search) throws IOException {
        this(folder(bundle, settings), settings.memory(), new Lexicon(gentle.getValue(), search.getValue()),
                schema(gentle.getKey(), search.getKey()), isOn(settings.search_expand()));
    }

    LuceneIndex(Path folder, double memory, Lexicon lexicon, String schema, boolean expand) {
        this.expand = expand;
        this.folder = folder;
        this.lexicon = lexicon;
        this.interpreter = new Interpreter(lexicon);
        this.mapper = new DocumentMapper(lexicon);
        this.memory = memory;
        this.schema = schema;
    }

    /** Opened by whoever is first, so that the container's start does not wait for it. */
    private synchronized IndexStore store() throws IOException {
        if (opened == null) {
            opened = IndexStore.open(folder, memory, schema);
        }
        return opened;
    }

    /** Closes the index once nobody uses it. */
    @Deactivate
    public void close() throws IOException {
        if (!usage.endAll(PATIENCE_SECONDS)) {
            LOG.warn("the search index is closed although a question is still being answered");
        }
        synchronized (this) {
            drop(opened, false);
        }
    }

    /** How far the index has durably come. */
    Optional<Position> position() throws IOException {
        usage.begin();
        try {
            return isUnmade() ? Optional.empty() : store().position();
        } finally {
            usage.end();
        }
    }

    private synchronized boolean isUnmade() {
        return opened == null && Files.notExists(folder);
    }

    /** Writes to the index. One thread at a time. */
    <E extends Exception> void write(Writing<E> writing) throws IOException, E {
        usage.begin();
        try {
            write(store(), writing);
        } finally {
            usage.end();
        }
    }

    private <E extends Exception> void write(IndexStore store, Writing<E> writing) throws IOException, E {
        try {
            if (!store.isIntact()) {
                throw new IOException("the folder of the search index, " + folder + ", is gone");
            }
            writing.run(store, mapper);
        } catch (IOException | AlreadyClosedException e) {
            throw broken(store, e);
        }
    }

    /**
     * Begins to read the index as it is now.
     *
     * @param catalogue finds the texts of documents
     * @param matcher   says how words are put together, if it is here
     * @param expanders know words that mean the same
     */
    Reading read(Function<DocumentId, Optional<Entry>> catalogue, Optional<Matcher> matcher, List<Expander> expanders)
            throws IOException {
        usage.begin();
        try {
            IndexStore store = store();
            return new Reading(store, store.acquire(), catalogue, matcher, new Synonyms(expanders, expand));
        } catch (IOException | RuntimeException e) {
            usage.end();
            throw e;
        }
    }

    /** Has the index opened anew where that can help, and says what is wrong. */
    private IOException broken(IndexStore store, Exception reason) {
        boolean corrupt = reason instanceof CorruptIndexException;
        if (corrupt || !store.isIntact()) {
            LOG.warn("the search index in {} is closed and will be opened anew: {}", folder, reason.toString());
            try {
                drop(store, corrupt);
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
        return reason instanceof IOException io ? io : new IOException("the search index in " + folder + " is closed", reason);
    }

    /** Closes a store, if it is still the one in use; what is damaged is deleted, for it can be made again. */
    private synchronized void drop(IndexStore store, boolean damaged) throws IOException {
        if (store != null && store == opened) {
            opened = null;
            store.close();
            if (damaged) {
                IndexStore.wipe(folder);
            }
        }
    }

    private static Path folder(BundleContext bundle, IndexSettings settings) throws IOException {
        if (!settings.folder().isBlank()) {
            return Path.of(settings.folder());
        }
        String data = bundle.getProperty(DATA);
        if (data == null) {
            throw new IOException("there is no place for the search index: set the framework property " + DATA
                    + " or 'folder' in the configuration " + NAME);
        }
        return Path.of(data, "index", "lucene");
    }

    /** A word that is neither is taken for off, and the log says so: the search is not to stay away for it. */
    private static boolean isOn(String setting) {
        String said = setting.strip().toLowerCase(Locale.ROOT);
        if (!Set.of("on", "off").contains(said)) {
            LOG.warn("{}: search.expand is '{}', but can only be on or off; off is used", NAME, setting);
        }
        return said.equals("on");
    }

    /** All that the terms of the index depend on. */
    private static String schema(Map<String, Object> gentle, Map<String, Object> search) {
        String revision = NormalizerService.PREFIX_ + "revision";
        return IndexFields.FORMAT + ' ' + gentle.get(revision) + ' ' + search.get(revision);
    }

    /**
     * Changes the index.
     *
     * @param <E> what may come between
     */
    @FunctionalInterface
    interface Writing<E extends Exception> {

        /** Does it. */
        void run(IndexStore store, DocumentMapper mapper) throws IOException, E;
    }

    /** One state of the index, until it is closed. */
    final class Reading implements AutoCloseable {

        private final IndexStore store;
        private final IndexSearcher state;
        private final Searcher searcher;

        private Reading(IndexStore store, IndexSearcher state, Function<DocumentId, Optional<Entry>> catalogue,
                Optional<Matcher> matcher, Synonyms synonyms) {
            this.store = store;
            this.state = state;
            this.searcher = new Searcher(state, lexicon, interpreter, catalogue, statistics, matcher, synonyms);
        }

        Searcher searcher() {
            return searcher;
        }

        /** What went wrong, as told to whoever asked. */
        IOException failed(IOException reason) {
            return broken(store, reason);
        }

        @Override
        public synchronized void close() throws IOException {
            try {
                store.release(state);
            } finally {
                usage.end();
            }
        }
    }
}
