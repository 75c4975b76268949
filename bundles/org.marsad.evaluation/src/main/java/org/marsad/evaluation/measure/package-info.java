/** The measures, as the field defines them. */
package org.marsad.evaluation.measure;
