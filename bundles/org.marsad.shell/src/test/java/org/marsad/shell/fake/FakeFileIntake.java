package org.marsad.shell.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.marsad.api.ingest.FileIntake;

/** Takes in what a test says it does. */
public final class FakeFileIntake implements FileIntake {

    /** What becomes of the files. */
    public final List<Outcome> outcomes = new ArrayList<>();

    /** The patterns it was last given. */
    public List<String> patterns = List.of();

    /** The options it was last given. */
    public Options options;

    private final List<Watch> watches = new ArrayList<>();

    @Override
    public void ingest(List<String> paths, Options how, Consumer<Outcome> observer, BooleanSupplier cancelled) {
        patterns = paths;
        options = how;
        outcomes.forEach(observer);
    }

    @Override
    public void watch(Path folder, String name) {
        if (watches.stream().anyMatch(watch -> watch.name().equals(name))) {
            throw new IllegalArgumentException("the name " + name + " is taken");
        }
        watches.add(new Watch(name, folder));
    }

    @Override
    public void unwatch(String name) {
        if (!watches.removeIf(watch -> watch.name().equals(name))) {
            throw new IllegalArgumentException("no watch is called " + name);
        }
    }

    @Override
    public List<Watch> watches() {
        return List.copyOf(watches);
    }
}
