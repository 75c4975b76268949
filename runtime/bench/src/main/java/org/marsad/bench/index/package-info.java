/** The search index beside Lucene's {@code ArabicAnalyzer}: size, time to make it, time to ask it. */
package org.marsad.bench.index;
