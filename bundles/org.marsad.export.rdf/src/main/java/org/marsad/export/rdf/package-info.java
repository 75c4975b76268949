/**
 * Documents as a graph: what they are in schema.org and Dublin Core, where things stand in their text in NIF 2.0, what was
 * found as Web Annotations, and who found it in PROV-O.
 *
 * <p>No blank nodes: every resource has a name made from what it is, so that the same documents always give the same
 * graph, and the graphs of two exports can be laid together.
 */
package org.marsad.export.rdf;
