package org.marsad.extract.tika.protocol;

/**
 * What the bytes say about a part of the text.
 *
 * @param kind   what it is
 * @param begin  its first UTF-16 unit in the text
 * @param end    the unit after it
 * @param detail level of a heading, number of a page (from 1), what kind of aside it is (the name of an element, or a word), language tag
 *               and certainty of a part in another language
 */
public record Mark(Kind kind, int begin, int end, String detail) {

    /** The kinds of parts. */
    public enum Kind {
        /** A heading. */
        HEADING,
        /** Menus, side bars, footers and other furniture; all that is not of the article. */
        ASIDE,
        /** A page of paper. */
        PAGE,
        /** Paragraphs in another language than the document. */
        LANGUAGE
    }

    void encode(PayloadWriter writer) {
        writer.add(kind.ordinal()).add(begin).add(end).add(detail);
    }

    static Mark decode(PayloadReader reader) throws ProtocolException {
        int kind = reader.number();
        if (kind < 0 || kind >= Kind.values().length) {
            throw new ProtocolException("there is no kind of mark with the number " + kind);
        }
        return new Mark(Kind.values()[kind], reader.number(), reader.number(), reader.string());
    }
}
