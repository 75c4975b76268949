package org.marsad.api.contrast;

import org.osgi.annotation.versioning.ProviderType;

/** Compares the words of two sets of documents. A service; safe for use by several threads. */
@ProviderType
public interface Contrasts {

    /** Begins a comparison; nothing is counted yet. */
    Comparison begin();
}
