package org.marsad.analysis.entities;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.marsad.api.deploy.DroppedList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Names that an operator has dropped; one for each file. Under the name of a list of this bundle it takes that one's place. */
@Component(service = DroppedNames.class, immediate = true, configurationPid = DroppedNames.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DroppedNames {

    /** The factory PID: one configuration for each list. */
    static final String PID = "org.marsad.analysis.entities";

    private static final String ENDING = "tsv";
    private static final long MAXIMUM_BYTES = 64L << 20;

    private final String name;
    private final List<Entry> entries;

    /**
     * Reads the list.
     *
     * @throws ListException if it cannot be used; the message says where and why
     * @throws IOException   if it cannot be had
     */
    @Activate
    public DroppedNames(Map<String, Object> properties) throws ListException, IOException {
        DroppedList dropped = DroppedList.of(properties, ENDING, MAXIMUM_BYTES);
        name = dropped.name();
        entries = ListReader.read(name, dropped.content());
    }

    String name() {
        return name;
    }

    List<Entry> entries() {
        return entries;
    }
}
