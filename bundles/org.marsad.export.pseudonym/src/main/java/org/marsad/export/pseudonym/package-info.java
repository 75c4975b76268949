/** Puts pseudonyms in place of persons before documents are exported. */
package org.marsad.export.pseudonym;
