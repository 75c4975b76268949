package org.marsad.deploy.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.marsad.deploy.keep.RecordFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which bundle was installed from which file, and which jars have worked before. Kept over restarts; what is lost costs that a
 * jar is installed or tried once more. Safe for use by several threads.
 */
final class Holdings {

    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);
    private static final String HELD = "held";
    private static final String PROVEN = "proven";

    private final RecordFile file;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Set<String> proven = new LinkedHashSet<>();

    Holdings(Path path) throws IOException {
        this.file = new RecordFile(path, false);
        for (List<String> record : file.read()) {
            if (record.get(0).equals(HELD)) {
                Held.of(record.subList(1, record.size())).ifPresent(each -> held.put(each.file(), each));
            } else if (record.get(0).equals(PROVEN) && record.size() == 2) {
                proven.add(record.get(1));
            }
        }
    }

    synchronized Optional<Held> of(String name) {
        return Optional.ofNullable(held.get(name));
    }

    synchronized List<Held> all() {
        return List.copyOf(held.values());
    }

    synchronized boolean isProven(String sha256) {
        return proven.contains(sha256);
    }

    /** A jar works, and is what is installed now. */
    synchronized void put(Held now) {
        held.put(now.file(), now);
        proven.add(now.sha256());
        save();
    }

    synchronized void remove(String name) {
        if (held.remove(name) != null) {
            save();
        }
    }

    /** What was installed from a file now belongs to a file of another name. */
    synchronized void rename(Held from, String to) {
        held.remove(from.file());
        held.put(to, new Held(to, from.location(), from.sha256(), from.modified(), from.name(), from.version(), from.reason()));
        save();
    }

    /** Forgets jars of which there is no copy any more. */
    synchronized void retain(Predicate<String> kept) {
        if (proven.removeIf(sha256 -> !kept.test(sha256))) {
            save();
        }
    }

    private void save() {
        List<List<String>> records = new ArrayList<>();
        held.values().forEach(each -> {
            List<String> record = new ArrayList<>(List.of(HELD));
            record.addAll(each.words());
            records.add(record);
        });
        proven.forEach(sha256 -> records.add(List.of(PROVEN, sha256)));
        try {
            file.write(records);
        } catch (IOException e) {
            LOG.warn("What is installed from the deploy folder cannot be written down ({}). It will be installed again at the next start.",
                    e.getMessage());
        }
    }
}
