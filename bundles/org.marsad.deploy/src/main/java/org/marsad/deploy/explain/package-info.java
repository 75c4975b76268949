/** Why installed bundles and their components do what they do, in plain words. */
package org.marsad.deploy.explain;
