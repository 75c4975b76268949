package org.marsad.extract.tika;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.ingest.ExtractorService;
import org.marsad.api.ingest.Recognizer;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Reply;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads plain text, html and pdf in worker processes, so that no document can harm the container. */
@Component(service = Extractor.class, immediate = true, configurationPid = TikaConfiguration.PID)
@ExtractorService(id = "tika", revision = "3",
        types = {"text/plain", "text/html", "application/xhtml+xml", "application/pdf"})
@Designate(ocd = TikaConfiguration.class)
public final class TikaExtractor implements Extractor {

    private static final Logger LOG = LoggerFactory.getLogger(TikaExtractor.class);

    private static final int MOST_WORKERS = 4;

    /** Whatever the deadline of documents: a machine that is busy starting is no reason to refuse them. */
    private static final Duration CANARY_DEADLINE = Duration.ofMinutes(2);

    private final TikaConfiguration configuration;
    private final Duration deadline;
    private final WorkerPool pool;
    private final Canaries canaries;
    private final ScannedPages scanned;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Recognizer recognizer;

    /** Prepares extraction; the first worker is started a little later, or when it is needed. */
    @Activate
    public TikaExtractor(BundleContext context, TikaConfiguration configuration) {
        this(new WorkerLibrary(new BundleEntries(context.getBundle()), context.getDataFile("").toPath()), configuration);
    }

    private TikaExtractor(WorkerLibrary library, TikaConfiguration configuration) {
        this(library, new NetworkIsolation(LOG::warn), configuration);
    }

    private TikaExtractor(WorkerLibrary library, NetworkIsolation isolation, TikaConfiguration configuration) {
        this(() -> WorkerProcess.start(new WorkerCommand(WorkerCommand.runningJava(), library.classPath(), library.folder(),
                configuration.heap_megabytes(), configuration.maximum_characters()).process(isolation.prefix()),
                configuration.maximum_characters()), configuration);
    }

    /** Prepares extraction with workers from elsewhere. */
    TikaExtractor(WorkerPool.Starter starter, TikaConfiguration configuration) {
        this.configuration = configuration;
        deadline = Duration.ofSeconds(configuration.deadline_seconds());
        pool = new WorkerPool(starter, workers(configuration.workers()), configuration.restarts());
        canaries = new Canaries(content -> pool.ask(content, CANARY_DEADLINE));
        canaries.startSoon();
        scanned = new ScannedPages(pool::ask, deadline, Duration.ofSeconds(configuration.ocr_seconds()),
                configuration.maximum_characters());
    }

    @Override
    public DocumentText extract(Content content) throws ExtractionException, IOException, InterruptedException {
        if (content.size() > (long) configuration.maximum_megabytes() << 20) {
            throw Replies.tooLarge(content.size(), configuration.maximum_megabytes());
        }
        canaries.require(content.mediaType());
        Reply reply = ask(content);
        if (reply instanceof Failure failure) {
            return recognized(content, failure);
        }
        return Replies.text((ExtractedText) reply);
    }

    /** Ends all workers. */
    @Deactivate
    public void stop() {
        canaries.close();
        pool.close();
    }

    /** The workers that are there, for tests. */
    Set<WorkerProcess> workers() {
        return pool.workers();
    }

    /** The recognizer to ask from now on, for tests. */
    void recognizer(Recognizer next) {
        recognizer = next;
    }

    /** What the pages of a document show, if it has pages without a text and somebody is here who reads pictures. */
    private DocumentText recognized(Content content, Failure failure)
            throws ExtractionException, IOException, InterruptedException {
        Recognizer present = recognizer;
        if (failure.pages() == 0 || present == null || !configuration.ocr()) {
            throw Replies.problem(failure);
        }
        return scanned.read(content, failure, present);
    }

    private Reply ask(Content content) throws ExtractionException, IOException, InterruptedException {
        try {
            return pool.ask(content, deadline);
        } catch (WorkerLostException e) {
            throw Replies.problem(e, deadline, configuration.heap_megabytes());
        }
    }

    private static int workers(int configured) {
        return configured > 0 ? configured : Math.max(1, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }
}
