package org.marsad.export.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Span;

/**
 * The names of resources. They are made from what the resource is, never drawn by lot, and nothing from a document gets into
 * one as it is: what an IRI cannot hold is percent-encoded.
 */
final class Iris {

    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String RESERVED = ":/?#@!$&'()*+,;=";

    private Iris() {
    }

    /** {@code urn:sha256:<id>}. */
    static IRI document(DocumentId id) {
        return iri("urn:sha256:" + id.sha256());
    }

    /** A range of the text, in code points, as RFC 5147 writes it: {@code <document>#char=10,25}. */
    static IRI range(IRI document, Span points) {
        return iri(document + "#char=" + points.begin() + ',' + points.end());
    }

    /** Something else of a document: {@code <document>#kind/name/name}. */
    static IRI part(IRI document, String kind, String... names) {
        return iri(document + "#" + kind + '/' + joined("/", names));
    }

    /** Something that belongs to no document: {@code urn:marsad:kind:name:name}. */
    static IRI shared(String kind, String... names) {
        return iri("urn:marsad:" + kind + ':' + joined(":", names));
    }

    /** The property for a feature of this name. */
    static IRI feature(String name) {
        return iri(Namespace.FEATURE.iri() + encoded(name, Iris::isUnreserved));
    }

    /**
     * The address itself, with whatever has no place in an IRI encoded; a relative one names nothing and is made
     * absolute.
     */
    static IRI address(URI address) {
        if (!address.isAbsolute()) {
            return shared("link", address.toString());
        }
        String whole = address.toString();
        String host = Optional.ofNullable(address.getRawAuthority()).orElse("");
        int hostBegin = whole.indexOf("//") + 2;
        int hostEnd = hostBegin + host.length();
        return host.isEmpty() ? iri(encodedAddress(whole))
                // The brackets of an IPv6 address may stand there and nowhere else.
                : iri(encodedAddress(whole.substring(0, hostBegin)) + encoded(host, c -> mayStand(c) || c == '[' || c == ']')
                        + encodedAddress(whole.substring(hostEnd)));
    }

    /** The address these words are, if they are a whole one. */
    static Optional<IRI> address(String words) {
        try {
            return Optional.of(new URI(words)).filter(URI::isAbsolute).map(Iris::address);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static IRI iri(String iri) {
        return SimpleValueFactory.getInstance().createIRI(iri);
    }

    private static String joined(String separator, String... names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            joined.append(joined.isEmpty() ? "" : separator).append(encoded(name, Iris::isUnreserved));
        }
        return joined.toString();
    }

    private static String encodedAddress(String part) {
        return encoded(part, Iris::mayStand);
    }

    /** Letters of all scripts are welcome in an IRI; invisible marks and anything else beyond ASCII are better encoded. */
    private static boolean mayStand(int c) {
        return isUnreserved(c) || RESERVED.indexOf(c) >= 0 || c == '%' || c > '\u00A0' && Character.isLetterOrDigit(c);
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }

    private static String encoded(String words, IntPredicate mayStand) {
        StringBuilder encoded = new StringBuilder();
        Literals.wellFormed(words).codePoints().forEach(c -> {
            if (mayStand.test(c)) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(b));
                }
            }
        });
        return encoded.toString();
    }
}
