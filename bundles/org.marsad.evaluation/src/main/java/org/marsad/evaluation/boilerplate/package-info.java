/** The area {@code boilerplate}: whether articles are told from what belongs to their sites. */
package org.marsad.evaluation.boilerplate;
