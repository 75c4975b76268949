/** An analyzer for the terms and phrases that characterise a document. */
package org.marsad.analysis.keyterms;
