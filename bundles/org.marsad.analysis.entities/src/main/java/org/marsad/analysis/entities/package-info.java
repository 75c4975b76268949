/** Persons, organisations, places and events in Arabic text, found by lists and rules that an operator can change. */
package org.marsad.analysis.entities;
