package org.marsad.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.gogo.runtime.activator.Activator;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.marsad.api.boilerplate.SiteLines;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.contrast.Contrasts;
import org.marsad.api.deploy.Deployments;
import org.marsad.api.deploy.Trials;
import org.marsad.api.export.Exports;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.progress.Progress;
import org.marsad.api.search.SearchService;
import org.marsad.api.similarity.ComparisonService;
import org.marsad.api.similarity.SimilarityService;
import org.marsad.api.similarity.StoryService;
import org.marsad.api.watch.Watches;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.fake.FakeCatalogue;
import org.marsad.shell.fake.FakeContrasts;
import org.marsad.shell.fake.FakeDeployments;
import org.marsad.shell.fake.FakeExports;
import org.marsad.shell.fake.FakeFileIntake;
import org.marsad.shell.fake.FakeProgress;
import org.marsad.shell.fake.FakeSearch;
import org.marsad.shell.fake.FakeSimilarity;
import org.marsad.shell.fake.FakeSiteLines;
import org.marsad.shell.fake.FakeTrials;
import org.marsad.shell.fake.FakeWatches;
import org.marsad.shell.fake.FakeWorkbench;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** A real framework with the real Gogo and our commands, on fakes of what they work with. */
public final class TestShell implements AutoCloseable {

    public final FakeWorkbench workbench = new FakeWorkbench();
    public final FakeCatalogue catalogue = new FakeCatalogue();
    public final FakeProgress progress = new FakeProgress();
    public final FakeFileIntake intake = new FakeFileIntake();
    public final FakeSearch search = new FakeSearch();
    public final FakeExports exports = new FakeExports();
    public final FakeDeployments deployments = new FakeDeployments();
    public final FakeTrials trials = new FakeTrials();
    public final FakeSiteLines siteLines = new FakeSiteLines();
    public final FakeContrasts contrasts = new FakeContrasts();

    /** What is known of copies and stories. */
    public final FakeSimilarity similarity = new FakeSimilarity();
    public final FakeWatches watches = new FakeWatches();

    private final Path folder;
    private final Framework framework;
    private final Activator gogo = new Activator();
    private final Shell shell;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CommandSession session;

    private TestShell(boolean furnished) throws Exception {
        folder = Files.createTempDirectory("marsad-shell");
        framework = new FrameworkFactory()
                .newFramework(Map.of("org.osgi.framework.storage", folder.resolve("cache").toString(),
                "felix.log.level", "0"));
        framework.start();
        BundleContext context = framework.getBundleContext();
        gogo.start(context);
        CommandProcessor processor = context.getService(context.getServiceReference(CommandProcessor.class));
        registerCommands(context, new Posix(processor), "grep", "wc");
        registerCommands(context, new Procedural(), "each", "if");
        if (furnished) {
            furnish(context);
        }
        shell = new Shell(context, settings("auto"));
        session = processor.createSession(new ByteArrayInputStream(new byte[0]), output, errors);
        session.currentDir(folder);
    }

    /** A shell with all services. */
    public static TestShell open() throws Exception {
        return new TestShell(true);
    }

    /** A shell without any service to work with. */
    public static TestShell bare() throws Exception {
        return new TestShell(false);
    }

    /** Changes the configuration. */
    public void configure(String bidi) {
        shell.configure(settings(bidi));
    }

    /** What the operator is in. */
    public CommandSession session() {
        return session;
    }

    /** The framework it runs in. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** The folder the operator is in. */
    public Path folder() {
        return folder;
    }

    /** Types a statement. */
    public Object execute(String statement) throws Exception {
        return session.execute(statement);
    }

    /** Types a statement; what stands on standard output afterwards, as one who reads it sees it. */
    public String type(String statement) throws Exception {
        output.reset();
        errors.reset();
        Object value = session.execute(statement);
        CharSequence shown = value == null ? "" : session.format(value, Converter.INSPECT);
        return output.toString(StandardCharsets.UTF_8) + shown;
    }

    /** What went to standard error since the last statement began. */
    public String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** Adds a service. */
    public <T> void register(Class<T> type, T service, Map<String, ?> properties) {
        Dictionary<String, Object> dictionary = new Hashtable<>(properties);
        context().registerService(type, service, dictionary);
    }

    @Override
    public void close() throws IOException {
        session.close();
        shell.close();
        gogo.stop(context());
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestShell::delete);
        }
    }

    private void stop() {
        try {
            framework.stop();
            framework.waitForStop(0);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void furnish(BundleContext context) {
        context.registerService(Workbench.class, workbench, null);
        context.registerService(Catalogue.class, catalogue, null);
        context.registerService(Progress.class, progress, null);
        context.registerService(FileIntake.class, intake, null);
        context.registerService(SearchService.class, search, null);
        context.registerService(Exports.class, exports, null);
        context.registerService(Deployments.class, deployments, null);
        context.registerService(Trials.class, trials, null);
        context.registerService(SiteLines.class, siteLines, null);
        context.registerService(Contrasts.class, contrasts, null);
        context.registerService(SimilarityService.class, similarity, null);
        context.registerService(ComparisonService.class, similarity, null);
        context.registerService(StoryService.class, similarity, null);
        context.registerService(Watches.class, watches, null);
    }

    private static Shell.Settings settings(String bidi) {
        return new Shell.Settings() {
            @Override
            public String shell_bidi() {
                return bidi;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Shell.Settings.class;
            }
        };
    }

    private static void registerCommands(BundleContext context, Object target, String... functions) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CommandProcessor.COMMAND_SCOPE, "gogo");
        properties.put(CommandProcessor.COMMAND_FUNCTION, functions);
        context.registerService(Object.class, target, properties);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
