/** What is checked about a jar before anything of it is started. */
package org.marsad.deploy.check;
