/** JUnit Jupiter tests that run in an OSGi container, by Pax Exam. */
package org.marsad.paxexam.jupiter;
