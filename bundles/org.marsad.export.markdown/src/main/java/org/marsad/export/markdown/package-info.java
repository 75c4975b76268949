/** Documents as a press review in Markdown, for a person to read. */
package org.marsad.export.markdown;
