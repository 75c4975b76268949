package org.marsad.paxexam.jupiter.container;

import java.io.Serializable;

/** Something to do in the container: the driver makes it, the bundle of the tests carries it out. */
public interface Task extends Serializable {

    /**
     * Carries it out.
     *
     * @throws Throwable whatever the called test code throws
     */
    void run(TestBundle bundle) throws Throwable;
}
