/** Features: several bundles and their configurations that are taken up together or not at all. */
package org.marsad.deploy.feature;
