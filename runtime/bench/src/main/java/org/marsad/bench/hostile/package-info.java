/** Documents made to harm those who read them: what should come of them, and how a leak shows. */
package org.marsad.bench.hostile;
