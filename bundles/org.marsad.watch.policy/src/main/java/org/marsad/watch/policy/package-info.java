/** Says what may be watched: topics, places, institutions, events, and persons in a public role. */
package org.marsad.watch.policy;
