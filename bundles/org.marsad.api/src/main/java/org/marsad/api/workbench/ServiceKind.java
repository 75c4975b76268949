package org.marsad.api.workbench;

/** The kinds of services the workbench works with. */
public enum ServiceKind {
    /** See {@link org.marsad.api.ingest.Source}. */
    SOURCE,
    /** See {@link org.marsad.api.ingest.Extractor}. */
    EXTRACTOR,
    /** See {@link org.marsad.api.text.Normalizer}. */
    NORMALIZER,
    /** See {@link org.marsad.api.analysis.Analyzer}. */
    ANALYZER,
    /** See {@link org.marsad.api.export.Exporter}. */
    EXPORTER,
    /** See {@link org.marsad.api.catalogue.Follower}. */
    FOLLOWER
}
