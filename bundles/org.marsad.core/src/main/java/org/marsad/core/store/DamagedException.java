package org.marsad.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** What the catalogue holds of one document is not what was put there. Other documents are not concerned. */
public final class DamagedException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final String layer;

    private DamagedException(String layer, Exception cause) {
        super(layer == null ? "its text is damaged in the catalogue" : "its layer '" + layer + "' is damaged in the catalogue",
                new IOException(cause));
        this.layer = layer;
    }

    /** The id of the analyzer whose layer it is; empty if it is the text. */
    public Optional<String> layer() {
        return Optional.ofNullable(layer);
    }

    /**
     * Makes of stored bytes what they were made of. They carry a checksum, so damage is noticed before anything is made of it.
     *
     * @param layer the analyzer whose layer it is, or {@code null} for the text
     */
    static <T> T orRead(String layer, byte[] packed, Function<byte[], T> codec) {
        try {
            return codec.apply(Packed.unpack(packed));
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedException(layer, e);
        }
    }
}
