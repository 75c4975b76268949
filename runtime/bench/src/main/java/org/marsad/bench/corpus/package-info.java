/** Makes Arabic press documents of any number; the same seed makes the same documents, byte for byte. */
package org.marsad.bench.corpus;
