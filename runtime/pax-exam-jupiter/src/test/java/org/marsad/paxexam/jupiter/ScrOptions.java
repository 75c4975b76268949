package org.marsad.paxexam.jupiter;

import java.util.stream.Stream;

import org.ops4j.pax.exam.Option;

/** Declarative Services, as a container to test in. */
final class ScrOptions {

    private ScrOptions() {
    }

    static Option[] scr() {
        return Stream.of("org.osgi.service.component", "org.osgi.util.promise", "org.osgi.util.function",
                "org.apache.felix.scr").map(Bundles::onClassPath).toArray(Option[]::new);
    }
}
