package org.marsad.analysis.keyterms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Stop words of an operator: one for each file that was dropped. Under the name of the bundle's list it takes that one's place. */
@Component(service = DroppedStopWords.class, immediate = true, configurationPid = DroppedStopWords.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DroppedStopWords {

    /** The factory PID: one configuration for each file. */
    static final String PID = "org.marsad.analysis.keyterms.stopwords";

    private static final long MAXIMUM_BYTES = 4L << 20;

    private final String name;
    private final List<String> words;

    /**
     * Reads the file, so that one which cannot be used is refused when it is dropped.
     *
     * @throws StopWordsException if it cannot be used; the message says where and why
     * @throws IOException        if it cannot be read
     */
    @Activate
    public DroppedStopWords(Map<String, Object> properties) throws StopWordsException, IOException {
        name = stated(properties, "list.name");
        Path file = Path.of(stated(properties, ".list.file"));
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new StopWordsException(name + StopWordsReader.ENDING + " has " + (Files.size(file) >> 20)
                    + " MiB, and stop words have at most " + (MAXIMUM_BYTES >> 20));
        }
        words = new StopWordsReader(name).read(Files.readAllBytes(file));
    }

    String name() {
        return name;
    }

    List<String> words() {
        return words;
    }

    private static String stated(Map<String, Object> properties, String property) throws StopWordsException {
        String value = Objects.toString(properties.get(property), "");
        if (value.isBlank()) {
            throw new StopWordsException("the configuration has no '" + property + "'; drop the words themselves, as NAME"
                    + StopWordsReader.ENDING);
        }
        return value;
    }
}
