/** The area {@code dates}: dates, times and numbers as Arabic says them. */
package org.marsad.evaluation.dates;
