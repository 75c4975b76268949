package org.marsad.api.document;

/**
 * The names under which {@link DocumentText#metadata()} says what was found in the bytes: Dublin Core terms, as in
 * <a href="https://www.dublincore.org/specifications/dublin-core/dcmi-terms/">DCMI Metadata Terms</a>.
 */
public final class Metadata {

    /** Who wrote it. */
    public static final String CREATOR = "dcterms:creator";

    /** The site, newspaper or house that published it. */
    public static final String PUBLISHER = "dcterms:publisher";

    /** When it was published, ISO 8601. */
    public static final String ISSUED = "dcterms:issued";

    /** When the file was made, ISO 8601; says nothing about publication. */
    public static final String CREATED = "dcterms:created";

    /** When it was last changed, ISO 8601. */
    public static final String MODIFIED = "dcterms:modified";

    /** A summary. */
    public static final String ABSTRACT = "dcterms:abstract";

    /** What it is about, as keywords separated by semicolons. */
    public static final String SUBJECT = "dcterms:subject";

    /** Its address by its own account. */
    public static final String IDENTIFIER = "dcterms:identifier";

    /** The licence it states. */
    public static final String LICENSE = "dcterms:license";

    private Metadata() {
    }
}
