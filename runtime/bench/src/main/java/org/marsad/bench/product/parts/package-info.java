/** Classes of the bundles that are dropped: each gets a copy of its own in a jar and is started in a container. */
package org.marsad.bench.product.parts;
