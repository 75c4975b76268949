package org.marsad.core.store;

import java.util.Optional;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Value;

/** One thing that was made of a document, or could not be; ready to be kept. */
public sealed interface Made {

    /** A text. */
    final class Text implements Made {

        private final DocumentText text;
        private final String madeFrom;
        private final byte[] packed;
        private final String fingerprint;

        /**
         * Packs the text.
         *
         * @param madeFrom what it was made from, as in {@link Header.TextMark}
         */
        public Text(DocumentText text, String madeFrom) {
            byte[] bytes = Codec.encode(text);
            this.text = text;
            this.madeFrom = madeFrom;
            this.packed = Packed.pack(bytes);
            this.fingerprint = Packed.fingerprint(bytes);
        }

        /** The text itself. */
        public DocumentText text() {
            return text;
        }

        /** What the header will say of it. */
        public Header.TextMark mark() {
            return new Header.TextMark(madeFrom, fingerprint, text.language());
        }

        byte[] packed() {
            return packed;
        }
    }

    /** A layer. */
    final class Annotations implements Made {

        private final Layer layer;
        private final DocumentText text;
        private final byte[] packed;
        private final String fingerprint;

        /**
         * Packs the layer.
         *
         * @param text the text the layer is about
         */
        public Annotations(Layer layer, DocumentText text) {
            byte[] bytes = Codec.encode(layer.annotations());
            this.layer = layer;
            this.text = text;
            this.packed = Packed.pack(bytes);
            this.fingerprint = Packed.fingerprint(bytes);
        }

        /** The layer itself. */
        public Layer layer() {
            return layer;
        }

        /** What the header will say of it. */
        public Header.LayerMark mark() {
            return new Header.LayerMark(layer.revision(), layer.madeFrom(), fingerprint);
        }

        /** What the first annotation of a type says: its value, else the words it covers; or {@code null}. */
        String first(String type) {
            return layer.annotations(type).stream().findFirst().map(found -> Optional.ofNullable(found.features().get("value"))
                    .map(Value::asText).orElseGet(() -> found.span().of(text.text()))).orElse(null);
        }

        byte[] packed() {
            return packed;
        }
    }

    /**
     * A failure.
     *
     * @param missing what could not be made
     * @param code    the kind of trouble
     * @param reason  what is wrong
     * @param advice  what the operator can do
     * @param tried   what was tried with what
     */
    record Failure(String missing, Problem.Code code, String reason, String advice, String tried) implements Made {}
}
