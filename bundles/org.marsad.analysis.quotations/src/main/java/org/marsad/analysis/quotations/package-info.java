/** Direct and indirect speech in Arabic text: what is said, by whom, with which words and where; by rules and lists an operator can change. */
package org.marsad.analysis.quotations;
