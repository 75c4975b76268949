/** Documents as three tables in CSV, described by CSV on the Web metadata that is written beside them. */
package org.marsad.export.csv;
