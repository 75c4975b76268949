package org.marsad.deploy.check;

import java.util.List;

/**
 * What is known of a jar that passed.
 *
 * @param name    its symbolic name
 * @param version its version
 * @param tryable whether it can be started a second time, unseen, without anyone noticing: it gives only services that the
 *                workbench calls, and nothing else can depend on it
 * @param remarks what an operator should know, though it is no reason to refuse it; one sentence each
 */
public record Inspection(String name, String version, boolean tryable, List<String> remarks) {

    /** Keeps its own copy. */
    public Inspection {
        remarks = List.copyOf(remarks);
    }
}
