package org.marsad.api.workbench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A service and how it does.
 *
 * @param kind        its kind
 * @param id          the name it goes by
 * @param revision    its revision, with a hash of its configuration where it has one; empty for kinds without
 * @param bundle      the symbolic name of its bundle
 * @param version     the version of its bundle
 * @param ranking     its {@code service.ranking}
 * @param state       {@code active}, or why it is not used, in a few words
 * @param handles     what it reads, makes or requires, such as media types or annotation types
 * @param done        documents it is done with, where that means something
 * @param missing     documents it is still to work on, where that means something
 * @param meanMillis  the mean time for one document since the start, in milliseconds, where that means something
 */
public record ServiceState(ServiceKind kind, String id, String revision, String bundle, String version, int ranking,
        String state, List<String> handles, OptionalLong done, OptionalLong missing, OptionalDouble meanMillis) {

    /** The state of a service that is in use. */
    public static final String ACTIVE = "active";

    /** Keeps its own copy. */
    public ServiceState {
        handles = List.copyOf(handles);
    }
}
