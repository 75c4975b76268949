/** Measures: the inner parts with JMH, and the loop a user would write instead of the product. */
package org.marsad.bench;
