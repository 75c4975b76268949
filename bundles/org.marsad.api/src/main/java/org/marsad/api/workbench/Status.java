package org.marsad.api.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.marsad.api.catalogue.State;

/**
 * How the workbench is.
 *
 * @param documents the number of documents
 * @param byState   documents by state
 * @param byType    documents by media type
 * @param backlog   what is still to be done
 * @param diskFree  bytes free where the data are
 * @param dataSize  bytes the data take, index not included
 * @param heapUsed  bytes of heap in use
 * @param heapMax   bytes of heap there may be
 * @param since     when the workbench was started
 * @param versions  versions worth knowing, by name
 * @param warnings  what is not as it should be, each with what to do about it; none if all is well
 * @param notes     what is so because an operator wants it, and everybody should know
 */
public record Status(long documents, Map<State, Long> byState, Map<String, Long> byType, Workbench.Backlog backlog,
        long diskFree, long dataSize, long heapUsed, long heapMax, Instant since, Map<String, String> versions,
        List<String> warnings, List<String> notes) {

    /** Keeps its own copies. */
    public Status {
        byState = Map.copyOf(byState);
        byType = Map.copyOf(byType);
        versions = Map.copyOf(versions);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** How the workbench is, without notes. */
    public Status(long documents, Map<State, Long> byState, Map<String, Long> byType, Workbench.Backlog backlog, long diskFree,
            long dataSize, long heapUsed, long heapMax, Instant since, Map<String, String> versions, List<String> warnings) {
        this(documents, byState, byType, backlog, diskFree, dataSize, heapUsed, heapMax, since, versions, warnings, List.of());
    }
}
