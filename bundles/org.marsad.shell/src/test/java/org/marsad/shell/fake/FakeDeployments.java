package org.marsad.shell.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;

/** A gate that remembers what it was told, with a shadow that makes the differences it was given. */
public final class FakeDeployments implements Deployments {

    /** What is in the folder. */
    public final List<Deployment> files = new ArrayList<>();

    /** What it was told, in order. */
    public final List<String> told = new ArrayList<>();

    /** What a jar in shadow makes different. */
    public Comparison comparison = new Comparison("org.marsad.dates", "1.1.0", List.of());

    /** Set, a jar in shadow goes on until it is interrupted. */
    public boolean endless;

    /** Somebody waits for a jar in shadow. */
    public final CountDownLatch shadowing = new CountDownLatch(1);

    private boolean shadow;

    /** A file that is in use. */
    public static Deployment active(String file, String name, String version, Optional<String> previous) {
        return new Deployment(file, Deployment.Kind.BUNDLE, Deployment.State.ACTIVE, name, version, Samples.NOON,
                "it passed all checks", "", previous);
    }

    /** A file that is not. */
    public static Deployment refused(String file, String reason, String advice) {
        return new Deployment(file, Deployment.Kind.BUNDLE, Deployment.State.QUARANTINED, "", "", Samples.NOON, reason, advice,
                Optional.empty());
    }

    @Override
    public List<Deployment> all() {
        return List.copyOf(files);
    }

    @Override
    public Deployment rollback(String name) throws DeploymentException {
        Deployment present = files.stream().filter(file -> file.name().equals(name) || file.file().equals(name)).findFirst()
                .orElseThrow(() -> new DeploymentException("nothing called " + name + " was deployed", ""));
        String previous = present.previous()
                .orElseThrow(() -> new DeploymentException("no earlier version of " + name + " is kept", "drop its jar into deploy/"));
        told.add("rollback " + name);
        return active(present.file(), present.name(), previous, Optional.of(present.version()));
    }

    @Override
    public Comparison shadow(Path jar, int last) throws InterruptedException {
        shadowing.countDown();
        if (endless) {
            new CountDownLatch(1).await();
        }
        told.add("shadow " + jar.getFileName() + " " + last);
        shadow = true;
        return comparison;
    }

    @Override
    public Deployment promote() throws DeploymentException {
        takeShadow();
        return files.isEmpty() ? active("dates.jar", "org.marsad.dates", "1.1.0", Optional.of("1.0.0")) : files.get(0);
    }

    @Override
    public String discard() throws DeploymentException {
        takeShadow();
        return "org.marsad.dates 1.1.0";
    }

    private void takeShadow() throws DeploymentException {
        if (!shadow) {
            throw new DeploymentException("nothing is in shadow", "put a jar there: shadow FILE.jar");
        }
        shadow = false;
    }
}
