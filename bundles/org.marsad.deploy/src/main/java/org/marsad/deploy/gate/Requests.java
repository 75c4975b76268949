package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;
import org.marsad.deploy.bundle.Shadows;
import org.marsad.deploy.bundle.Shadows.Shadow;

/** What others may ask of the gate. */
final class Requests implements Deployments {

    private final Gate gate;
    private final Shadows shadows;

    Requests(Gate gate, Shadows shadows) {
        this.gate = gate;
        this.shadows = shadows;
    }

    @Override
    public List<Deployment> all() {
        return gate.all();
    }

    @Override
    public Deployment rollback(String name) throws DeploymentException, IOException, InterruptedException {
        return gate.ask(answer -> gate.redeployment().bringBack(name, answer)).await();
    }

    @Override
    public Comparison shadow(Path jar, int last) throws DeploymentException, IOException, InterruptedException {
        return shadows.shadow(jar, last);
    }

    @Override
    public Deployment promote() throws DeploymentException, IOException, InterruptedException {
        Shadow shadow = shadows.current().orElseThrow(Requests::noShadow);
        return gate.ask(answer -> {
            gate.redeployment().deploy(shadow.name(), shadow.file(), shadow.sha256(), answer);
            shadows.withdraw(shadow);
        }).await();
    }

    @Override
    public String discard() throws DeploymentException {
        Shadow shadow = shadows.withdraw().orElseThrow(Requests::noShadow);
        return shadow.name() + " " + shadow.version();
    }

    private static DeploymentException noShadow() {
        return new DeploymentException("Nothing is in shadow.", "Put a jar there with: shadow JAR");
    }
}
