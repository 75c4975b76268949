/** The area {@code entities}: persons, places and organisations in tagged sentences. */
package org.marsad.evaluation.entities;
