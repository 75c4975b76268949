package org.marsad.api.document;

/**
 * The names under which {@link DocumentText#metadata()} says what was found in the bytes: Dublin Core terms, as in
 * <a href="https://www.dublincore.org/specifications/dublin-core/dcmi-terms/">DCMI Metadata Terms</a>, and with {@code marsad:} before
 * them what the extractor says of its own work.
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

    /** How sure the charset is, from 0.00 to 1.00; 1.00 if it is stated or marked. */
    public static final String CHARSET_CERTAINTY = "marsad:charset-certainty";

    /** The other charset of a document put together from two. */
    public static final String SECOND_CHARSET = "marsad:second-charset";

    /** How sure the language is, from 0.00 to 1.00. */
    public static final String LANGUAGE_CERTAINTY = "marsad:language-certainty";

    /** The text was read from pictures (OCR); how sure its letters are on the whole, from 0.00 to 1.00. */
    public static final String RECOGNITION_CERTAINTY = "marsad:recognition-certainty";

    /** The text goes on, but was cut at a limit; the value says after how many characters. */
    public static final String TRUNCATED = "marsad:truncated";

    /** Only a part of the document could be read; the value says what was wrong. */
    public static final String INCOMPLETE = "marsad:incomplete";

    /** These pages of a document that has text show nothing but pictures (scanned?); their numbers, separated by commas. */
    public static final String PAGES_WITHOUT_TEXT = "marsad:pages-without-text";

    private Metadata() {
    }
}
