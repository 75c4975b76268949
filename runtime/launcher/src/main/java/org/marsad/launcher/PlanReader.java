package org.marsad.launcher;

import java.nio.file.Path;
import java.util.List;

/** Reads feature descriptors. Implemented where the libraries for it can be seen. */
public interface PlanReader {

    /**
     * What the descriptors ask for, in the order given.
     *
     * @throws UnusableException if one of them is not a feature descriptor, or they contradict each other
     */
    Plan read(List<Path> descriptors) throws UnusableException;
}
