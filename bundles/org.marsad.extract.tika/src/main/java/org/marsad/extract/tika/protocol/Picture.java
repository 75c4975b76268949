package org.marsad.extract.tika.protocol;

/**
 * What a page of a document looks like.
 *
 * @param png the picture, PNG; not copied, so not to be changed any more
 */
public record Picture(byte[] png) implements Reply {

    @Override
    public Frame frame() {
        return new Frame(Frame.Kind.PICTURE, png);
    }

    static Picture decode(byte[] payload) {
        return new Picture(payload);
    }
}
