/**
 * What bundle and worker process say to each other over the worker's standard input and output. Used on both sides, so it
 * needs nothing but Java.
 *
 * <p>A conversation: the worker says {@code HELLO}. For each document the bundle sends {@code REQUEST}, any number of
 * {@code DATA} and then {@code END} (or {@code ABORT}, if the bytes cannot be read to their end); the worker answers an
 * {@code END} with exactly one {@code TEXT}, {@code PICTURE} (if one was asked for) or {@code PROBLEM}, an {@code ABORT} with
 * nothing. When the bundle closes the pipe, the worker ends, whatever it is doing.
 */
package org.marsad.extract.tika.protocol;
