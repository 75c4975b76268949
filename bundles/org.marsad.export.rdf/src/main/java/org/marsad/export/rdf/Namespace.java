package org.marsad.export.rdf;

/** The vocabularies the graph uses, with their usual prefixes. */
enum Namespace {
    RDF("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    XSD("xsd", "http://www.w3.org/2001/XMLSchema#"),
    DCTERMS("dcterms", "http://purl.org/dc/terms/"),
    DCAT("dcat", "http://www.w3.org/ns/dcat#"),
    SCHEMA("schema", "http://schema.org/"),
    SKOS("skos", "http://www.w3.org/2004/02/skos/core#"),
    NIF("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
    ITS("itsrdf", "http://www.w3.org/2005/11/its/rdf#"),
    OA("oa", "http://www.w3.org/ns/oa#"),
    PROV("prov", "http://www.w3.org/ns/prov#"),
    EDTF("edtf", "http://id.loc.gov/datatypes/edtf/"),
    /** Properties with the names of features. */
    FEATURE("feature", "urn:marsad:feature:"),
    /** What no vocabulary has a word for. */
    MARSAD("marsad", "urn:marsad:term:");

    private final String prefix;
    private final String iri;

    Namespace(String prefix, String iri) {
        this.prefix = prefix;
        this.iri = iri;
    }

    String prefix() {
        return prefix;
    }

    String iri() {
        return iri;
    }
}
