/** What the analyzers cost. */
package org.marsad.bench.analysis;
