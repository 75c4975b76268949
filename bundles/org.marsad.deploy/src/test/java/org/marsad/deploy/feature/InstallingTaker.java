package org.marsad.deploy.feature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.deploy.Deployment;
import org.marsad.deploy.check.Inspection;
import org.marsad.deploy.check.Inspector;
import org.marsad.deploy.check.Refusal;
import org.marsad.deploy.check.Repository;
import org.marsad.deploy.check.Signatures;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.marsad.deploy.take.Taker;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Installs, updates and starts bundles after the checks, as the gate does, and remembers what it was asked. */
final class InstallingTaker implements Taker {

    private final BundleContext context;
    private final Inspector inspector;
    final List<String> calls = new ArrayList<>();

    InstallingTaker(BundleContext context) {
        this.context = context;
        this.inspector = new Inspector(context, Repository.of(List.of()), Signatures.notAsked());
    }

    @Override
    public Deployment.Kind kind() {
        return Deployment.Kind.BUNDLE;
    }

    @Override
    public boolean recognises(Staged file) {
        return file.name().endsWith(".jar");
    }

    @Override
    public Outcome take(Staged file) throws IOException {
        calls.add("take " + file.name());
        return install(file);
    }

    private Outcome install(Staged file) throws IOException {
        Bundle present = context.getBundle("deploy:" + file.name());
        try (InputStream in = Files.newInputStream(file.copy())) {
            Inspection inspection = inspector.inspect(file.copy(), file.name(), Optional.ofNullable(present));
            Bundle bundle = present;
            if (bundle == null) {
                bundle = context.installBundle("deploy:" + file.name(), in);
            } else if (!bundle.getVersion().toString().equals(inspection.version())) {
                bundle.update(in);
            }
            bundle.start();
            return Outcome.active(inspection.name(), inspection.version(), "");
        } catch (Refusal e) {
            return e.lacking() ? Outcome.waiting(e.name(), e.version(), e.reason(), e.advice())
                    : Outcome.refused(e.name(), e.version(), e.reason(), e.advice());
        } catch (BundleException e) {
            return Outcome.refused("", "", e.getMessage(), "");
        }
    }

    @Override
    public Outcome again(Staged file) throws IOException {
        return install(file);
    }

    @Override
    public String leave(String name) throws IOException {
        calls.add("leave " + name);
        Bundle bundle = context.getBundle("deploy:" + name);
        if (bundle == null) {
            return "";
        }
        try {
            bundle.uninstall();
            return "";
        } catch (BundleException e) {
            throw new IOException(e);
        }
    }
}
