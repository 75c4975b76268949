package org.marsad.analysis.structure.furniture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.boilerplate.SiteLines;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what is known of the lines of sites, and offers the analyzer that marks them. */
@Component(service = {SiteLines.class, FurnitureComponent.class}, immediate = true)
public final class FurnitureComponent implements SiteLines {

    private static final Logger LOG = LoggerFactory.getLogger(FurnitureComponent.class);

    private final SamplesFile samplesFile;
    private final Samples samples = new Samples();
    private final FurnitureLibrary library;
    private final OfferedAnalyzer analyzer;

    /** Reads what is in the folder {@code boilerplate} of the data and offers the analyzer. */
    @Activate
    public FurnitureComponent(BundleContext context) {
        Path folder = Path.of(context.getProperty("marsad.data")).resolve("boilerplate");
        samplesFile = new SamplesFile(folder.resolve("samples.bin"));
        restoreSamples();
        library = new FurnitureLibrary(folder, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
        analyzer = new OfferedAnalyzer(context, library::lines);
    }

    /** They are listed with their counts from the beginning; the follower may not have begun. */
    private void restoreSamples() {
        try {
            samplesFile.read().ifPresent(kept -> samples.restore(kept.samples()));
        } catch (IOException e) {
            LOG.warn("The samples that boilerplate is learned from cannot be read: {}", e.getMessage());
        }
    }

    @Deactivate
    void leave() {
        analyzer.close();
    }

    @Override
    public List<KnownLine> known() {
        return library.known(samples);
    }

    @Override
    public Lesson teach(Scope scope, Lesson.Verdict verdict, List<String> lines) throws IOException, InterruptedException {
        Lesson lesson = library.teach(scope, verdict, lines);
        analyzer.renew();
        return lesson;
    }

    @Override
    public Optional<Lesson> undo() throws IOException, InterruptedException {
        Optional<Lesson> lesson = library.undo();
        analyzer.renew();
        return lesson;
    }

    // ---- for the follower

    SamplesFile samplesFile() {
        return samplesFile;
    }

    Samples samples() {
        return samples;
    }

    List<LearnedLine> learned() {
        return library.learned();
    }

    /** Uses what was learned from now on. */
    void learned(List<LearnedLine> now) throws IOException, InterruptedException {
        library.learned(now);
        analyzer.renew();
    }
}
