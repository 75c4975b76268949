package org.marsad.deploy.gate;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the gate from its work, logged once for as long as it lasts. Used by one thread. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Set<String> before = Set.of();
    private Set<String> now = new HashSet<>();

    /** Something is in the way. */
    void report(String words) {
        if (now.add(words) && !before.contains(words)) {
            LOG.error("{}", words);
        }
    }

    /** The gate has been everywhere: what was not reported again since this was called last is over. */
    void settle() {
        before = now;
        now = new HashSet<>();
    }
}
