/** What is measured: the services of the container. */
package org.marsad.evaluation.container;
