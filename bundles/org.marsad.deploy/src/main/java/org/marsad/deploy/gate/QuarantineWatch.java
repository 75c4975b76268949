package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.deploy.gate.Filed.Content;
import org.marsad.deploy.take.Plain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees what operators and slow copies do with files in quarantine. Used by one thread. */
final class QuarantineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineWatch.class);

    private final Quarantine quarantine;
    private final Ledger ledger;

    /** By name what a file looked like at the last look, if that is not what it was refused as. */
    private final Map<String, Stamp> changed = new HashMap<>();

    QuarantineWatch(Quarantine quarantine, Ledger ledger) {
        this.quarantine = quarantine;
        this.ledger = ledger;
    }

    /** Takes files into the ledger that it does not know. */
    void adopt() throws IOException {
        if (!Files.isDirectory(quarantine.folder())) {
            return;
        }
        try (var files = Files.newDirectoryStream(quarantine.folder(), file -> Files.isRegularFile(file))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.startsWith(FileNames.OWN) && quarantine.holds(name) && !ledger.refused().containsKey(name)) {
                    ledger.refused().put(name, new Filed(name, FileNames.kind(name), State.QUARANTINED, "", "",
                            Files.getLastModifiedTime(file).toInstant(), Plain.text(quarantine.reason(name)), "", "", Stamp.of(file).text(),
                            Content.NONE, Content.NONE));
                    ledger.touch();
                }
            }
        }
    }

    /**
     * Forgets files that were deleted, and puts those back into the deploy folder that were changed and can be read now.
     *
     * @param free whether nothing is lost if a file of this name is put into the deploy folder
     */
    void look(Predicate<String> free) throws IOException {
        for (Filed filed : List.copyOf(ledger.refused().values())) {
            String name = filed.file();
            if (!quarantine.holds(name)) {
                forget(name);
                continue;
            }
            Stamp stamp = Stamp.of(quarantine.folder().resolve(name));
            if (stamp.text().equals(filed.stamp()) || !stamp.equals(changed.put(name, stamp))) {
                continue;
            }
            if (!isReadable(quarantine.folder().resolve(name))) {
                ledger.refused().put(name, filed.withStamp(stamp.text())); // until it changes once more
                ledger.touch();
            } else if (free.test(name)) {
                quarantine.giveBack(name);
                forget(name);
                LOG.info("{} has changed in quarantine and is looked at again.", name);
            }
        }
    }

    private static boolean isReadable(Path file) {
        try {
            return !FileNames.isJar(file.getFileName().toString()) || JarCheck.hasDirectory(file) && JarCheck.flaw(file).isEmpty();
        } catch (IOException e) {
            LOG.warn("{} in quarantine has changed, but cannot be read: {}", file.getFileName(), e.toString());
            return false;
        }
    }

    private void forget(String name) {
        ledger.refused().remove(name);
        changed.remove(name);
        ledger.touch();
    }
}
