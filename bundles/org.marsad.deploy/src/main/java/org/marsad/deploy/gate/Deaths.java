package org.marsad.deploy.gate;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.deploy.bundle.BundleTaker;
import org.marsad.deploy.bundle.StartedLast;
import org.marsad.deploy.take.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which file made the container die when it was started last. If several were being started at that moment each is started alone,
 * so that if it happens again it is known which one it was. Used by one thread.
 */
final class Deaths {

    private static final Logger LOG = LoggerFactory.getLogger(Deaths.class);

    private final BundleTaker bundles;

    /** By file the hash of the content, or empty if it was a bundle that belongs to the file. */
    private final Map<String, String> deadly = new HashMap<>();
    private final Set<String> suspects = new HashSet<>();
    private boolean died;

    Deaths(BundleTaker bundles) {
        this.bundles = bundles;
    }

    /** Looks what was being started. */
    void read() throws IOException {
        List<StartedLast> last = bundles.startedLast();
        for (StartedLast each : last) {
            if (last.size() == 1) {
                deadly.put(each.owner(), each.isOwn() ? each.sha256() : "");
            } else {
                suspects.add(each.owner());
            }
        }
        died = last.size() == 1;
        if (!suspects.isEmpty()) {
            LOG.warn("The container died while several bundles were started: {}. They are started one after the other now.", suspects);
            bundles.forgetDeath();
        }
    }

    /** Whether it was this content. It is so only once: who drops it again after that means it. */
    boolean isTo(Staged file) {
        String hash = deadly.get(file.name());
        boolean blamed = hash != null && (hash.isEmpty() || hash.equals(file.sha256()));
        if (blamed) {
            deadly.remove(file.name());
        }
        return blamed;
    }

    /** Whether it may have been this file, so that it is started alone. */
    boolean mayBe(String file) {
        return suspects.contains(file);
    }

    boolean mayBeAll(Collection<String> files) {
        return suspects.containsAll(files);
    }

    /** The file was taken up and the container still lives. */
    void acquit(String file) {
        suspects.remove(file);
    }

    /** What it was is in quarantine now, or gone, and that is on disk. */
    void forget() throws IOException {
        deadly.clear();
        if (died) {
            bundles.forgetDeath();
            died = false;
        }
    }
}
