package org.marsad.export.rdf;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The classes and properties the graph uses. The simple names are those of the JSON-LD context, and the context is made from
 * this list, so it is the same in every export.
 */
enum Term {
    // Documents and what they speak of
    NEWS_ARTICLE(Namespace.SCHEMA, "NewsArticle", Kind.CLASS),
    DIGITAL_DOCUMENT(Namespace.SCHEMA, "DigitalDocument", Kind.CLASS),
    PERSON(Namespace.SCHEMA, "Person", Kind.CLASS),
    ORGANIZATION(Namespace.SCHEMA, "Organization", Kind.CLASS),
    PLACE(Namespace.SCHEMA, "Place", Kind.CLASS),
    EVENT(Namespace.SCHEMA, "Event", Kind.CLASS),
    THING(Namespace.SCHEMA, "Thing", Kind.CLASS),
    CONCEPT(Namespace.SKOS, "Concept", Kind.CLASS),
    IDENTIFIER(Namespace.DCTERMS, "identifier", Kind.WORDS),
    TITLE(Namespace.DCTERMS, "title", Kind.WORDS),
    CREATOR(Namespace.DCTERMS, "creator", Kind.WORDS),
    PUBLISHER(Namespace.DCTERMS, "publisher", Kind.WORDS),
    ISSUED(Namespace.DCTERMS, "issued", Kind.WORDS),
    CREATED(Namespace.DCTERMS, "created", Kind.WORDS),
    MODIFIED(Namespace.DCTERMS, "modified", Kind.WORDS),
    ABSTRACT(Namespace.DCTERMS, "abstract", Kind.WORDS),
    SUBJECT(Namespace.DCTERMS, "subject", Kind.WORDS),
    LICENSE(Namespace.DCTERMS, "license", Kind.WORDS),
    LANGUAGE(Namespace.DCTERMS, "language", Kind.WORDS),
    FORMAT(Namespace.DCTERMS, "format", Kind.WORDS),
    SOURCE(Namespace.DCTERMS, "source", Kind.LINK),
    BYTE_SIZE(Namespace.DCAT, "byteSize", Kind.COUNT),
    MENTIONS(Namespace.SCHEMA, "mentions", Kind.LINK),
    ABOUT(Namespace.SCHEMA, "about", Kind.LINK),
    LABEL(Namespace.RDFS, "label", Kind.WORDS),

    // Places in the text
    CONTEXT(Namespace.NIF, "Context", Kind.CLASS),
    STRING(Namespace.NIF, "String", Kind.CLASS),
    RFC5147_STRING(Namespace.NIF, "RFC5147String", Kind.CLASS),
    IS_STRING(Namespace.NIF, "isString", Kind.WORDS),
    BEGIN_INDEX(Namespace.NIF, "beginIndex", Kind.COUNT),
    END_INDEX(Namespace.NIF, "endIndex", Kind.COUNT),
    ANCHOR_OF(Namespace.NIF, "anchorOf", Kind.WORDS),
    REFERENCE_CONTEXT(Namespace.NIF, "referenceContext", Kind.LINK),
    SOURCE_URL(Namespace.NIF, "sourceUrl", Kind.LINK),
    IDENTITY(Namespace.ITS, "taIdentRef", Kind.LINK),

    // Findings
    ANNOTATION(Namespace.OA, "Annotation", Kind.CLASS),
    TEXTUAL_BODY(Namespace.OA, "TextualBody", Kind.CLASS),
    SPECIFIC_RESOURCE(Namespace.OA, "SpecificResource", Kind.CLASS),
    TEXT_POSITION_SELECTOR(Namespace.OA, "TextPositionSelector", Kind.CLASS),
    DESCRIBING(Namespace.OA, "describing", Kind.CLASS),
    IDENTIFYING(Namespace.OA, "identifying", Kind.CLASS),
    HAS_TARGET(Namespace.OA, "hasTarget", Kind.LINK),
    HAS_BODY(Namespace.OA, "hasBody", Kind.LINK),
    HAS_SOURCE(Namespace.OA, "hasSource", Kind.LINK),
    HAS_SELECTOR(Namespace.OA, "hasSelector", Kind.LINK),
    MOTIVATED_BY(Namespace.OA, "motivatedBy", Kind.LINK),
    START(Namespace.OA, "start", Kind.COUNT),
    END(Namespace.OA, "end", Kind.COUNT),
    VALUE(Namespace.RDF, "value", Kind.WORDS),
    KIND(Namespace.DCTERMS, "type", Kind.WORDS),
    CONFIDENCE(Namespace.ITS, "taConfidence", Kind.SHARE),

    // Who made what
    ENTITY(Namespace.PROV, "Entity", Kind.CLASS),
    ACTIVITY(Namespace.PROV, "Activity", Kind.CLASS),
    AGENT(Namespace.PROV, "Agent", Kind.CLASS),
    SOFTWARE_AGENT(Namespace.PROV, "SoftwareAgent", Kind.CLASS),
    SPECIALIZATION_OF(Namespace.PROV, "specializationOf", Kind.LINK),
    AT_LOCATION(Namespace.PROV, "atLocation", Kind.LINK),
    GENERATED_AT(Namespace.PROV, "generatedAtTime", Kind.MOMENT),
    INVALIDATED_AT(Namespace.PROV, "invalidatedAtTime", Kind.MOMENT),
    ATTRIBUTED_TO(Namespace.PROV, "wasAttributedTo", Kind.LINK),
    GENERATED_BY(Namespace.PROV, "wasGeneratedBy", Kind.LINK),
    DERIVED_FROM(Namespace.PROV, "wasDerivedFrom", Kind.LINK),
    ASSOCIATED_WITH(Namespace.PROV, "wasAssociatedWith", Kind.LINK),
    USED(Namespace.PROV, "used", Kind.LINK),
    ANALYZER(Namespace.MARSAD, "analyzer", Kind.WORDS),
    REVISION(Namespace.MARSAD, "revision", Kind.WORDS),
    BUNDLE(Namespace.MARSAD, "bundle", Kind.WORDS),
    VERSION(Namespace.MARSAD, "version", Kind.WORDS);

    /** What stands at the other end. */
    enum Kind {
        /** Not a property. */
        CLASS(null),
        /** Words, or a literal whose type is not always the same. */
        WORDS(null),
        /** Another resource. */
        LINK("@id"),
        COUNT(Namespace.XSD.iri() + "nonNegativeInteger"),
        SHARE(Namespace.XSD.iri() + "double"),
        MOMENT(Namespace.XSD.iri() + "dateTime");

        private final String coercion;

        Kind(String coercion) {
            this.coercion = coercion;
        }

        /** The type JSON-LD may leave out, as its context puts it. */
        Optional<String> coercion() {
            return Optional.ofNullable(coercion);
        }
    }

    private final String simpleName;
    private final Kind kind;
    private final IRI iri;

    Term(Namespace namespace, String localName, Kind kind) {
        this.simpleName = localName;
        this.kind = kind;
        this.iri = SimpleValueFactory.getInstance().createIRI(namespace.iri(), localName);
    }

    String simpleName() {
        return simpleName;
    }

    Kind kind() {
        return kind;
    }

    IRI iri() {
        return iri;
    }
}
