/** What the build writes about the distribution. Not shipped. */
package org.marsad.assembly;
