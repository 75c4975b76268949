/** The area {@code gold}: articles, and what a careful reader finds in them. */
package org.marsad.evaluation.gold;
