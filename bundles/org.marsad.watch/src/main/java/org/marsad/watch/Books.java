package org.marsad.watch;

import java.io.IOException;

/** Where all that is kept is; it is read when somebody first asks. */
@FunctionalInterface
interface Books {

    /** The book. */
    WatchBook open() throws IOException;
}
