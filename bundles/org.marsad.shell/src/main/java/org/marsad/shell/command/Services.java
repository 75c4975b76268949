package org.marsad.shell.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that are here now. */
public interface Services {

    /**
     * The service of a type.
     *
     * @param patience how long to wait for it: right after the start of the container it may be about to come, for
     *                 instance with its configuration
     * @throws CommandException if there is none; the message names the bundle that gives it
     */
    <T> T require(Class<T> type, Duration patience) throws CommandException;

    /** The service of a type, if there is one. */
    <T> Optional<T> find(Class<T> type);

    /** All services of a type, the highest {@code service.ranking} first. */
    <T> List<T> all(Class<T> type);

    /** All services of a type with what is said of them, the highest {@code service.ranking} first. */
    <T> List<Offered<T>> offered(Class<T> type);

    /**
     * Waits until there is a service of a type with a value of a property.
     *
     * @return whether there is one
     */
    boolean await(Class<?> type, String property, String value, Duration patience);

    /** The properties of all services of a type, the highest {@code service.ranking} first; the services are not called. */
    List<Map<String, Object>> properties(Class<?> type);
}
