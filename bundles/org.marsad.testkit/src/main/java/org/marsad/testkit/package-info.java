/**
 * What an integrator tests with.
 *
 * <ul>
 *   <li>{@link org.marsad.testkit.In} says in one line what an analyzer is to find in a text.
 *   <li>The contracts ({@link org.marsad.testkit.AnalyzerContract} and its kin) hold a service to what its interface promises.
 *   <li>{@link org.marsad.testkit.TestCorpus}, {@link org.marsad.testkit.NastyTexts}, {@link org.marsad.testkit.RandomTexts} and
 *       {@link org.marsad.testkit.Entries} are material to test with.
 *   <li>{@link org.marsad.testkit.MemoryIntake}, {@link org.marsad.testkit.MemoryTarget} and
 *       {@link org.marsad.testkit.MemoryCatalogue} stand in for the workbench,
 *       {@link org.marsad.testkit.MemoryRegistry} for the container of a component that registers its services itself,
 *       {@link org.marsad.testkit.MemoryReference} for the references of services that come and go,
 *       {@link org.marsad.testkit.MovableClock} for the clock.
 * </ul>
 * No container is needed for any of it.
 */
@Export
@Version("1.0.0")
package org.marsad.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
