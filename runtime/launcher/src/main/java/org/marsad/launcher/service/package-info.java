/**
 * The container as a background service: what is said over its Unix domain socket, and both ends of it. No port is opened, and
 * no socket in a container that was not started as a service.
 */
package org.marsad.launcher.service;
