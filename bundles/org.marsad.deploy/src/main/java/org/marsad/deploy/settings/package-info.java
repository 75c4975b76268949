/** Configurations and lists that are dropped into the deploy folder. */
package org.marsad.deploy.settings;
