/** Finds topics by rules that are files. */
package org.marsad.analysis.topics;
