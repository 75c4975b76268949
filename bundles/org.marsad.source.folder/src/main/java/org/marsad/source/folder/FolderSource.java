package org.marsad.source.folder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.FileIntake.Options;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;
import org.marsad.api.ingest.SourceService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * A watched folder: each time it is asked it offers the files that are new or have changed, and ends the sightings of those
 * that are no longer there. A file is taken when it has not changed since it was last looked at, so that one that is still
 * being copied waits. If the folder itself is away, as a disk that is not mounted, nothing is taken for deleted.
 */
@Component(configurationPid = FolderSource.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FolderSource.Settings.class, factory = true)
@SourceService(name = "", interval = 2)
public final class FolderSource implements Source {

    /** The factory PID: one configuration for each folder. */
    static final String PID = "org.marsad.source.folder";

    /** The property with the name of the source. */
    static final String NAME = "marsad.source.name";

    /** The property with the path of the folder. */
    static final String PATH = "path";

    private final Path folder;
    private final Options options;
    private final FolderWalk walk;
    private final Clock clock = Clock.systemUTC();

    /** What was seen at the last look and not taken: still changing, or refused. */
    private Map<URI, String> lastLook = Map.of();
    private final Map<URI, String> refused = new HashMap<>();

    /** What an operator can set, in {@code conf/org.marsad.source.folder~NAME.cfg}, beside {@code marsad.source.name}. */
    @ObjectClassDefinition(id = FolderSource.PID, name = "Watched folder")
    public @interface Settings {

        /** The folder. */
        @AttributeDefinition(description = "The folder to watch")
        String path();

        /** Which files below the folder are taken. */
        @AttributeDefinition(description = "The endings of the files that are taken")
        String[] endings() default {"txt", "text", "html", "htm", "shtml", "xhtml", "pdf"};
    }

    /** Watches a folder. */
    @Activate
    public FolderSource(Settings settings, Map<String, Object> properties) {
        this.folder = Path.of(settings.path());
        this.options = new Options(String.valueOf(properties.get(NAME)), Optional.empty(), Optional.empty(), false);
        this.walk = new FolderWalk(List.of(settings.endings()));
    }

    @Override
    public void poll(Intake intake) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder " + folder + " is not there; its documents are kept until it is back");
        }
        Look look = new Look(intake);
        walk.walk(folder, look);
        for (URI origin : intake.present(options.source())) {
            if (!look.met.contains(origin)) {
                intake.gone(options.source(), origin);
            }
        }
        lastLook = look.seen;
        refused.keySet().retainAll(look.met);
    }

    /** One look at the folder. */
    private final class Look implements FolderWalk.Visitor {

        private final Intake intake;
        private final FileOffer offer;
        private final Set<URI> met = new HashSet<>();
        private final Map<URI, String> seen = new HashMap<>();

        private Look(Intake intake) {
            this.intake = intake;
            this.offer = new FileOffer(intake, options, clock);
        }

        @Override
        public boolean file(Path file) throws IOException, InterruptedException {
            URI origin = FileOffer.origin(file);
            met.add(origin);
            String stamp = stamp(file);
            boolean known = stamp.equals(refused.get(origin)) || intake.recall(options.source(), origin, stamp).isPresent();
            if (known) {
                return true;
            }
            seen.put(origin, stamp);
            if (stamp.equals(lastLook.get(origin))) {
                offer.attempt(file).problem().ifPresent(problem -> refused.put(origin, stamp));
            }
            return true;
        }

        @Override
        public void refused(Path place, Problem.Code code, String reason, String advice) {
            URI origin = FileOffer.origin(place);
            met.add(origin);
            if (refused.put(origin, reason) == null) {
                offer.refuse(place, code, reason, advice);
            }
        }

        private String stamp(Path file) {
            try {
                return FileOffer.stamp(Files.readAttributes(file, BasicFileAttributes.class));
            } catch (IOException e) {
                return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "unreadable" : "gone";
            }
        }
    }
}
