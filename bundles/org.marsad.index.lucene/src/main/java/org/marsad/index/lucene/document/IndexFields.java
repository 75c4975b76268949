package org.marsad.index.lucene.document;

import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;
import org.marsad.api.document.DocumentId;

/** The names of the fields in the index. */
public final class IndexFields {

    /** The format of the index; changes with everything an index of yesterday could not answer. */
    public static final String FORMAT = "3";

    /** The identity, 32 bytes: to find the document by, and for the results. */
    public static final String ID = "id";
    /** The words of the text without its furniture. */
    public static final String TEXT = "text";
    /** The words of the furniture that a site puts round its texts. */
    public static final String BOILERPLATE = Field.BOILERPLATE.label();
    /** The words of the title. */
    public static final String TITLE = Field.TITLE.label();
    /** The title as it is, for the results. */
    public static final String SHOWN_TITLE = "shown.title";
    /** The origin, for the results. */
    public static final String SHOWN_ORIGIN = "shown.origin";
    /** The first day it may have been published. */
    public static final String PUBLISHED = "published";
    /** Dates with all their days. */
    public static final String DATES = "date.range";
    /** Dates that are told from day to day, with all their days. */
    public static final String SPELLS = "date.spell";

    private IndexFields() {
    }

    /** The words of a part of the document, as {@link org.marsad.index.lucene.text.WordTerms} has them. */
    public static String wordsOf(String part) {
        return part + ".word";
    }

    /** The runs of three letters within the words of a part; they rank and do not find. */
    public static String trigramsOf(String part) {
        return part + ".trigram";
    }

    /** The values of a field as they are: to filter by and to be counted. */
    public static String valuesOf(Field field) {
        return field.label() + ".value";
    }

    /** The values of a field as they are asked for: in small letters, with shorter names for some. */
    public static String keysOf(Field field) {
        return field.label() + ".key";
    }

    /** The identity as the index has it. */
    public static BytesRef bytesOf(DocumentId id) {
        return new BytesRef(HexFormat.of().parseHex(id.sha256()));
    }

    /** The identity the index has. */
    public static DocumentId idOf(BytesRef bytes) {
        return new DocumentId(HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }
}
