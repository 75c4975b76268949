package org.marsad.core.workbench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marsad.api.workbench.Status;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.export.ExportDesk;
import org.marsad.core.follow.Followers;
import org.marsad.core.intake.Pollers;
import org.marsad.core.intake.Room;
import org.marsad.core.store.CatalogueStore;

/** How the workbench as a whole is. */
final class StatusReport {

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Followers followers;
    private final Pollers pollers;
    private final ExportDesk exports;
    private final Room room;
    private final Path data;
    private final String version;
    private final Instant since = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    /**
     * Reports on these.
     *
     * @param data    the folder that holds what the disk is needed for
     * @param version of the workbench
     */
    StatusReport(CatalogueStore store, Conductor conductor, Followers followers, Pollers pollers, ExportDesk exports, Room room, Path data,
            String version) {
        this.store = store;
        this.conductor = conductor;
        this.followers = followers;
        this.pollers = pollers;
        this.exports = exports;
        this.room = room;
        this.data = data;
        this.version = version;
    }

    /**
     * How it is now.
     *
     * @param backlog what waits
     * @param search  whether a search service is here
     */
    Status now(Workbench.Backlog backlog, boolean search) {
        Census census = Census.of(store, conductor.services());
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long free = data.toFile().getUsableSpace();
        return new Status(census.documents(), census.states(), store.records().countsByType(), backlog, free,
                size(data.resolve("catalogue")), heap.getUsed(), heap.getMax(), since, versions(), warnings(search), notes());
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("marsad", version);
        versions.put("java", System.getProperty("java.version"));
        return versions;
    }

    private List<String> notes() {
        return conductor.limits().stripsMetadata() ? List.of("what files say of their senders (author, company, program, place, times)"
                + " is not kept of texts extracted now; the original bytes are (ingest.stripMetadata in"
                + " conf/org.marsad.core.conductor.cfg)") : List.of();
    }

    private List<String> warnings(boolean search) {
        List<String> warnings = new ArrayList<>();
        store.health().trouble().ifPresent(warnings::add);
        room.trouble().ifPresent(warnings::add);
        if (conductor.services().extractors().isEmpty()) {
            warnings.add("no extractor is here, so no document gets a text: deploy one, such as org.marsad.extract.tika");
        }
        if (!search) {
            warnings.add("no search service is here: deploy an index, such as org.marsad.index.lucene");
        }
        Stream.concat(conductor.services().barred().entrySet().stream(), exports.barred().entrySet().stream())
                .map(each -> "the " + each.getKey().kind().name().toLowerCase(Locale.ROOT) + " '" + each.getKey().id() + "' of "
                        + each.getKey().bundle() + " " + each.getKey().version() + " is not used: " + each.getValue()
                        + "; see 'why " + each.getKey().id() + "'").sorted().forEach(warnings::add);
        followers.states().forEach(follower -> follower.trouble().ifPresent(said -> warnings.add("the follower " + follower.id()
                + " is in trouble: " + said + "; see log/marsad.log")));
        pollers.states().forEach(source -> source.trouble().ifPresent(said -> warnings.add("the source " + source.name()
                + " could not be asked: " + said)));
        return warnings;
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0; // a data source elsewhere keeps nothing here
        }
    }
}
