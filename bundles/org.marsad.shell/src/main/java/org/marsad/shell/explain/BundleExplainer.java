package org.marsad.shell.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Says of a bundle, by symbolic name or number, whether it runs, and if not, what it lacks. */
@Component
public final class BundleExplainer implements Explainer {

    private static final String KIND = "bundle";
    private static final String RESOLUTION = "resolution";
    private static final String OPTIONAL = "optional";

    private final BundleContext context;
    private final ComponentReasons components;

    /** Explains what is in the framework of {@code context}. */
    @Activate
    public BundleExplainer(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.components = new ComponentReasons(runtime);
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> subject.equals(bundle.getSymbolicName())
                || subject.equals(Long.toString(bundle.getBundleId())))
                .findFirst().map(this::explain);
    }

    private Explanation explain(Bundle bundle) {
        List<String> reasons = new ArrayList<>();
        List<String> next = new ArrayList<>();
        switch (bundle.getState()) {
            case Bundle.ACTIVE -> explainActive(bundle, reasons);
            case Bundle.INSTALLED -> explainUnresolved(bundle, reasons);
            case Bundle.RESOLVED -> {
                reasons.add("It has all it needs but is not started: it was stopped, or its start failed; "
                        + "log/marsad.log says which.");
                next.add("felix:start " + bundle.getBundleId());
            }
            case Bundle.STARTING -> reasons.add("It is starting, or waits until one of its classes is needed.");
            default -> reasons.add("It is stopping or was taken out.");
        }
        return new Explanation(name(bundle) + " " + bundle.getVersion(), KIND, reasons, next);
    }

    private void explainActive(Bundle bundle, List<String> reasons) {
        reasons.add("It is active since " + new Date(bundle.getLastModified()).toInstant() + " as bundle "
                + bundle.getBundleId()
                + ".");
        reasons.addAll(components.of(bundle));
    }

    private void explainUnresolved(Bundle bundle, List<String> reasons) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        reasons.add("It is installed but cannot start:");
        List<BundleRequirement> missing = revision.getDeclaredRequirements(null).stream()
                .filter(requirement -> isNeeded(requirement) && capabilities().noneMatch(requirement::matches)).toList();
        missing.forEach(requirement -> reasons.add(Requirements.describe(requirement)));
        if (missing.isEmpty()) {
            reasons.add("Each thing it needs is here, but not all of them fit together: one of those that give them cannot "
                    + "start itself, or two of them disagree about a package. log/marsad.log says more.");
        }
    }

    /** Whether the framework resolves it: some requirements are only hints for tools. */
    private static boolean isNeeded(BundleRequirement requirement) {
        String effective = requirement.getDirectives().getOrDefault("effective", "resolve");
        return effective.equals("resolve") && !OPTIONAL.equals(requirement.getDirectives().get(RESOLUTION));
    }

    private Stream<BundleCapability> capabilities() {
        return Arrays.stream(context.getBundles()).map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null).flatMap(revision -> revision.getDeclaredCapabilities(null).stream());
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
    }
}
