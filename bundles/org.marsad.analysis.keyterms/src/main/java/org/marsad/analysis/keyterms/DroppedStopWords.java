package org.marsad.analysis.keyterms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.marsad.api.deploy.DroppedList;
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
     * @throws IOException        if it cannot be had
     */
    @Activate
    public DroppedStopWords(Map<String, Object> properties) throws StopWordsException, IOException {
        DroppedList dropped = DroppedList.of(properties, StopWordsReader.ENDING, MAXIMUM_BYTES);
        name = dropped.name();
        words = new StopWordsReader(name).read(dropped.content());
    }

    String name() {
        return name;
    }

    List<String> words() {
        return words;
    }
}
