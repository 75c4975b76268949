package org.marsad.analysis.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A list of an operator: one for each file that was dropped. Under the name of a list of this bundle it takes that one's place. */
@Component(service = DroppedList.class, immediate = true, configurationPid = DroppedList.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DroppedList {

    /** The factory PID: one configuration for each list. */
    static final String PID = "org.marsad.analysis.entities";

    private static final long MAXIMUM_BYTES = 64L << 20;

    private final String name;
    private final List<Entry> entries;

    /**
     * Reads the list.
     *
     * @throws ListException if it cannot be used; the message says where and why
     * @throws IOException   if its file cannot be read
     */
    @Activate
    public DroppedList(Map<String, Object> properties) throws ListException, IOException {
        name = stated(properties, "list.name");
        Path file = Path.of(stated(properties, ".list.file"));
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new ListException("list " + name + " has " + (Files.size(file) >> 20) + " MiB, and a list has at most "
                    + (MAXIMUM_BYTES >> 20));
        }
        entries = ListReader.read(name, Files.readAllBytes(file));
    }

    String name() {
        return name;
    }

    List<Entry> entries() {
        return entries;
    }

    private static String stated(Map<String, Object> properties, String property) throws ListException {
        String value = Objects.toString(properties.get(property), "");
        if (value.isBlank()) {
            throw new ListException("the configuration has no '" + property + "'; drop the list itself, as NAME.tsv");
        }
        return value;
    }
}
