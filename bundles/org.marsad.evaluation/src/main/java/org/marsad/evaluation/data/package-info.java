/** The files that are measured with, and what is wrong with them in words. */
package org.marsad.evaluation.data;
