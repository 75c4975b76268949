package ${package};

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;
import org.marsad.api.ingest.SourceService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Offers the files in the ZIP archives of a folder, each as a document of its own.
 *
 * <p>It keeps nothing between two polls. What was taken in before is recognised by the workbench, through a stamp made
 * of the size and the checksum that the archive states, so a file is unpacked once. What is no longer in an archive, or whose
 * archive is no longer there, ends. An archive that cannot be read, for instance because it is still being copied, is
 * refused, its documents stay, and the next poll looks again.
 */
@Component(configurationPid = ZipArchives.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@SourceService(name = "archives", interval = 10)
public final class ZipArchives implements Source {

    /** The name of the configuration; {@code PID~NAME} for one of several. */
    static final String PID = "${artifactId}";

    private final Path folder;
    private final String name;

    /** What an operator sets, beside {@code marsad.source.name} and {@code marsad.source.interval}. */
    public @interface Settings {

        /** The path of the folder. */
        String folder();
    }

    /** Looks into a folder. */
    @Activate
    public ZipArchives(Settings settings, SourceService service) {
        this(Path.of(settings.folder()), service.name());
    }

    ZipArchives(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public void poll(Intake intake) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder " + folder + " is not there; its documents are kept until it is back");
        }
        Set<URI> here = new HashSet<>();
        for (Path archive : archives()) {
            offerAll(archive, intake, here);
        }
        for (URI origin : intake.present(name)) {
            if (!here.contains(origin)) {
                intake.gone(name, origin);
            }
        }
    }

    private List<Path> archives() throws IOException {
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.zip")) {
            files.forEach(archives::add);
        }
        Collections.sort(archives);
        return archives;
    }

    private void offerAll(Path archive, Intake intake, Set<URI> here) throws IOException, InterruptedException {
        ZipFile opened;
        try {
            opened = new ZipFile(archive.toFile());
        } catch (IOException e) {
            here.add(archive.toUri());
            intake.present(name).stream().filter(origin -> origin.toString().startsWith(inside(archive))).forEach(here::add);
            intake.refuse(provenance(archive.toUri(), String.valueOf(archive.getFileName()), ""), Problem.Code.CORRUPT,
                    archive + " cannot be read as a ZIP archive: " + e.getMessage(),
                    "nothing, if it is still being copied; else put a whole archive in its place");
            return;
        }
        try (ZipFile zip = opened) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("called off in " + archive);
                }
                if (!entry.isDirectory()) {
                    URI origin = origin(archive, entry.getName());
                    here.add(origin);
                    offer(zip, entry, origin, intake);
                }
            }
        }
    }

    private void offer(ZipFile zip, ZipEntry entry, URI origin, Intake intake) throws IOException, InterruptedException {
        String stamp = entry.getSize() + "-" + Long.toHexString(entry.getCrc());
        if (intake.recall(name, origin, stamp).isPresent()) {
            return;
        }
        String fileName = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        Provenance provenance = provenance(origin, fileName, stamp);
        if (entry.getSize() > intake.maximumSize()) {
            intake.refuse(provenance, Problem.Code.TOO_LARGE, entry.getName() + " in " + zip.getName() + " has "
                    + entry.getSize() + " bytes, more than the " + intake.maximumSize() + " a document may have", "split it");
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            intake.accept(provenance, content);
        } catch (Intake.TooLargeException e) {
            // The archive states less than it holds. The intake has recorded the refusal, and the other files are offered.
        } catch (ZipException | EOFException e) {
            // The archive's fault, which must not keep its other files out. Any other failure is the workbench's, and ends the poll.
            intake.refuse(provenance, Problem.Code.CORRUPT, entry.getName() + " in " + zip.getName()
                    + " cannot be unpacked: " + e.getMessage(), "put a whole archive in its place");
        }
    }

    private Provenance provenance(URI origin, String fileName, String stamp) {
        return new Provenance(origin, name, Instant.now(), Map.of(Provenance.NAME, fileName, Provenance.STAMP, stamp));
    }

    private static String inside(Path archive) {
        return "jar:" + archive.toUri() + "!";
    }

    /** The address of a file in an archive, in the form {@code jar:file:///…/archive.zip!/file}. */
    private static URI origin(Path archive, String entry) throws IOException {
        try {
            return URI.create(inside(archive) + new URI(null, null, "/" + entry, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IOException("no address can be made of the name " + entry, e);
        }
    }
}
