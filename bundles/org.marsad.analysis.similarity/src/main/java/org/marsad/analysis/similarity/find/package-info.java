/** Finding candidates and verifying them. */
package org.marsad.analysis.similarity.find;
