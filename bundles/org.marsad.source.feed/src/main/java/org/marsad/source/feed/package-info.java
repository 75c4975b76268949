/** RSS and Atom feeds as sources: what they announce, fetched politely and completely. */
package org.marsad.source.feed;
