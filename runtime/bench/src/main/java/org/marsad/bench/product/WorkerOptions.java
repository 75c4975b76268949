package org.marsad.bench.product;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options that make a virtual machine fast or slow: heap, collector, compiler. */
final class WorkerOptions {

    private static final String MAIN_CLASS = "org.marsad.extract.tika.worker.WorkerMain";
    private static final Pattern SPEED = Pattern.compile("-Xm[nsx].*|-Xint|-Xcomp|-XX:[+-]Use\\w+GC|-XX:.*(Tiered|Compil).*");

    private WorkerOptions() {
    }

    /** Those of the virtual machine that this runs in. */
    static Set<String> ours() {
        return speed(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** Those of a worker that this process has started; empty where there is no Linux to tell. */
    static Optional<Set<String>> ofWorker() throws IOException {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            Path file = Path.of("/proc/" + child.pid() + "/cmdline");
            List<String> words = Files.isReadable(file) ? words(Files.readString(file, StandardCharsets.UTF_8)) : List.of();
            if (words.contains(MAIN_CLASS)) {
                return Optional.of(speed(words));
            }
        }
        return Optional.empty();
    }

    /** The options of a command line that count. */
    static Set<String> speed(List<String> words) {
        return words.stream().filter(word -> SPEED.matcher(word).matches()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(String commandLine) {
        return List.of(commandLine.split("\0"));
    }
}
