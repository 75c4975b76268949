/** The inner half of the driver: what is carried out in the container. It needs OSGi and the APIs of JUnit and Pax Exam. */
package org.marsad.paxexam.jupiter.container;
