package org.marsad.api.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The gate of the deploy folder. Safe for use by several threads. */
@ProviderType
public interface Deployments {

    /** Every file in the deploy folder and in its quarantine, in the order of their names. */
    List<Deployment> all();

    /**
     * Brings back the version of a bundle that worked before the present one, as if its file had been dropped again.
     *
     * @param name the symbolic name of the bundle, or the name of its file
     * @return what became of it
     * @throws DeploymentException  if nothing of that name was deployed, no earlier version is kept, or it no longer works
     * @throws IOException          if the deploy folder cannot be written
     * @throws InterruptedException if called off; the present version is still there
     */
    Deployment rollback(String name) throws DeploymentException, IOException, InterruptedException;

    /**
     * Starts a jar beside what is active, unseen by everything else, and has its analyzers work on stored documents without
     * keeping anything. It stays beside until it is promoted or discarded; a second shadow takes the place of the first.
     *
     * @param jar  the jar, anywhere but in the deploy folder
     * @param last how many of the documents met last are worked on
     * @return what would be different
     * @throws DeploymentException  if the jar does not pass the checks that it would have to pass in the deploy folder
     * @throws IOException          if it cannot be read
     * @throws InterruptedException if called off; nothing is left of it
     */
    Comparison shadow(Path jar, int last) throws DeploymentException, IOException, InterruptedException;

    /**
     * Puts the jar that is in shadow into the deploy folder.
     *
     * @return what became of it
     * @throws DeploymentException if there is no shadow, or it does not work any more
     * @throws IOException         if the deploy folder cannot be written
     * @throws InterruptedException if called off; the jar may be in the deploy folder by then
     */
    Deployment promote() throws DeploymentException, IOException, InterruptedException;

    /**
     * Takes away the jar that is in shadow.
     *
     * @return its name and version
     * @throws DeploymentException if there is no shadow
     */
    String discard() throws DeploymentException;
}
