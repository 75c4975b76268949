/** Measures the product as a whole, from outside: processes, their output and their memory. */
package org.marsad.bench.product;
