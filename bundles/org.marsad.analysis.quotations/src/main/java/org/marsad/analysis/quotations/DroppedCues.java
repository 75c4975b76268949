package org.marsad.analysis.quotations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A list of cues that was dropped into the deploy folder; one for each. Under the name of a stock list it takes that one's place. */
@Component(service = DroppedCues.class, configurationPid = DroppedCues.PID, configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
public final class DroppedCues {

    /** The factory PID: one configuration for each list, made by the deploy folder. */
    static final String PID = "org.marsad.analysis.quotations";

    private static final long MAXIMUM_BYTES = 4L << 20;
    private static final int DIGITS_IN_STAMP = 12;

    private final CueList list;
    private final String stamp;

    /**
     * Reads the list.
     *
     * @throws ListException if it cannot be used; the message says where and why
     * @throws IOException   if its file cannot be read
     */
    @Activate
    public DroppedCues(Map<String, Object> properties) throws ListException, IOException {
        String name = stated(properties, "list.name");
        Path file = Path.of(stated(properties, ".list.file"));
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new ListException("it has " + (Files.size(file) >> 10) + " KiB, and a list of cues has at most " + (MAXIMUM_BYTES >> 10));
        }
        String sha256 = stated(properties, "list.sha256");
        stamp = name + "." + sha256.substring(0, Math.min(DIGITS_IN_STAMP, sha256.length()));
        list = CueList.read(name, Files.readAllBytes(file));
    }

    CueList list() {
        return list;
    }

    /** Changes whenever name or content do. */
    String stamp() {
        return stamp;
    }

    private static String stated(Map<String, Object> properties, String name) throws ListException {
        String value = Objects.toString(properties.get(name), "");
        if (value.isBlank()) {
            throw new ListException("the configuration has no '" + name + "'; drop the list itself, as NAME.cues");
        }
        return value;
    }
}
