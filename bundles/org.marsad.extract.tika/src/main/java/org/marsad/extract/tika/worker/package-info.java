/**
 * The worker process: reads documents with Tika and its libraries, far away from the container.
 *
 * <p>Nothing of this package is loaded in the container. In the worker there is neither OSGi nor the API of Marsad: what
 * is used of {@link org.marsad.api.document.Metadata} are constants, which the compiler copies.
 */
package org.marsad.extract.tika.worker;
