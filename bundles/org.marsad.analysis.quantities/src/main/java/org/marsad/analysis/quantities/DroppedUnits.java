package org.marsad.analysis.quantities;

import java.io.IOException;
import java.util.Map;
import org.marsad.api.deploy.DroppedList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A list of units that was dropped into the deploy folder; one for each. */
@Component(service = DroppedUnits.class, configurationPid = DroppedUnits.PID, configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
public final class DroppedUnits {

    /** The factory PID: one configuration for each list, made by the deploy folder. */
    static final String PID = "org.marsad.analysis.quantities";

    private static final String ENDING = "units";
    private static final long MAXIMUM_BYTES = 4L << 20;

    private final UnitList list;

    /**
     * Reads the list.
     *
     * @throws ListException if it cannot be used; the message says where and why
     * @throws IOException   if it cannot be had
     */
    @Activate
    public DroppedUnits(Map<String, Object> properties) throws ListException, IOException {
        DroppedList dropped = DroppedList.of(properties, ENDING, MAXIMUM_BYTES);
        list = UnitList.read(dropped.name(), dropped.shortSha256(), dropped.content());
    }

    UnitList list() {
        return list;
    }
}
