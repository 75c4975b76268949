/** Numbers, their units and what they count, and ordinals. */
package org.marsad.analysis.quantities;
