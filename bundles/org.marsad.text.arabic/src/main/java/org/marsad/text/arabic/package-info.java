/** The normal forms of Arabic: which rules there are, and how a text is written by them in one pass. */
package org.marsad.text.arabic;
