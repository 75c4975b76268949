package org.marsad.api.catalogue;

import java.util.Locale;

/** How a document stands. Exactly one of these holds; of several that could, the first in this order. */
public enum State {

    /** All its sightings have ended: kept, but out of search and export unless asked for. */
    GONE,
    /** Something it should have is missing and will not come by itself. */
    FAILED,
    /** Something it should have is still to be made. */
    PENDING,
    /** It has everything the services that are here can make of it. */
    OK;

    /** The name as operators see and type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
