/** Fingerprints of all documents, on disk. */
package org.marsad.analysis.similarity.store;
