/** Learns from tagged sentences to recognise persons, organisations and places, and recognises them in documents. */
package org.marsad.analysis.entities.trained;
