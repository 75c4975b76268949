/**
 * Documents as JSON Lines: one JSON object per document and line, described by a JSON Schema that is written beside them.
 */
package org.marsad.export.json;
