package org.marsad.watch.policy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.marsad.api.deploy.DroppedList;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A list of offices that an operator has dropped. Under the name of the list of this bundle it takes that one's place. */
@Component(service = DroppedOffices.class, immediate = true, configurationPid = DroppedOffices.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Capability(namespace = "org.marsad.list", attribute = {"ending=" + OfficeList.ENDING, "pid=" + DroppedOffices.PID})
public final class DroppedOffices {

    /** The factory PID: one configuration for each list. */
    static final String PID = "org.marsad.watch.policy.offices";

    private static final int MAXIMUM_BYTES = 1 << 20;

    private final String name;
    private final List<String> offices;

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says where and why
     * @throws IOException              if it cannot be had
     */
    @Activate
    public DroppedOffices(Map<String, Object> properties) throws IOException {
        DroppedList dropped = DroppedList.of(properties, OfficeList.ENDING, MAXIMUM_BYTES);
        name = dropped.name();
        offices = OfficeList.read(name, dropped.content());
    }

    String name() {
        return name;
    }

    List<String> offices() {
        return offices;
    }
}
