package org.marsad.analysis.quotations;

import java.io.IOException;
import java.util.Map;
import org.marsad.api.deploy.DroppedList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A list of cues that was dropped into the deploy folder; one for each. Under the name of a stock list it takes that one's place. */
@Component(service = DroppedCues.class, configurationPid = DroppedCues.PID, configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
public final class DroppedCues {

    /** The factory PID: one configuration for each list, made by the deploy folder. */
    static final String PID = "org.marsad.analysis.quotations";

    private static final String ENDING = "cues";
    private static final long MAXIMUM_BYTES = 4L << 20;

    private final CueList list;
    private final String stamp;

    /**
     * Reads the list.
     *
     * @throws ListException if it cannot be used; the message says where and why
     * @throws IOException   if it cannot be had
     */
    @Activate
    public DroppedCues(Map<String, Object> properties) throws ListException, IOException {
        DroppedList dropped = DroppedList.of(properties, ENDING, MAXIMUM_BYTES);
        stamp = dropped.stamp();
        list = CueList.read(dropped.name(), dropped.content());
    }

    CueList list() {
        return list;
    }

    /** Changes whenever name or content do. */
    String stamp() {
        return stamp;
    }
}
