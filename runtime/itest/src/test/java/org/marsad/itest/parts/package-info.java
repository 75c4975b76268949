/** Components that tests put into bundles of their own. Each gets a copy of its class there. */
package org.marsad.itest.parts;
