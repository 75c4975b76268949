/** The roles that names have in news of events, told by the words around them. */
package org.marsad.analysis.similarity.roles;
