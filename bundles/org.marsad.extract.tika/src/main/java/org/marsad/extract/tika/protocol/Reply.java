package org.marsad.extract.tika.protocol;

/** What a worker answers. */
public sealed interface Reply permits ExtractedText, Failure, Picture {

    /** The frame that carries it. */
    Frame frame();

    /** Reads the frame of an answer. */
    static Reply of(Frame frame) throws ProtocolException {
        return switch (frame.kind()) {
            case TEXT -> ExtractedText.decode(frame.payload());
            case PICTURE -> Picture.decode(frame.payload());
            case PROBLEM -> Failure.decode(frame.payload());
            default -> throw new ProtocolException("a frame of kind " + frame.kind() + " where an answer should be");
        };
    }
}
