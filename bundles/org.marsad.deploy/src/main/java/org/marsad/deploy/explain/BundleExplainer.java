package org.marsad.deploy.explain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.check.Repository;
import org.marsad.deploy.check.Requirements;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Says of a bundle, by symbolic name or number, whether it runs, and if not, what it lacks. */
@Component
public final class BundleExplainer implements Explainer {

    private static final String KIND = "bundle";
    private static final String WHY = "why ";

    private final BundleContext context;
    private final ComponentReasons components;
    private final Requirements requirements;

    /** Explains what is in the framework of {@code context}. */
    @Activate
    public BundleExplainer(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.components = new ComponentReasons(context, runtime);
        this.requirements = new Requirements(context,
                Repository.of(Stream.ofNullable(context.getProperty("marsad.repository")).map(Path::of).toList()));
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        return Arrays.stream(context.getBundles()).filter(bundle -> !bundle.getLocation().startsWith(Origins.TRIED))
                .filter(bundle -> subject.equals(bundle.getSymbolicName()) || subject.equals(Long.toString(bundle.getBundleId())))
                .findFirst().map(this::explain);
    }

    private Explanation explain(Bundle bundle) {
        List<String> reasons = new ArrayList<>();
        Set<String> next = new LinkedHashSet<>();
        switch (bundle.getState()) {
            case Bundle.ACTIVE -> explainActive(bundle, reasons, next);
            case Bundle.INSTALLED -> explainUnresolved(bundle, reasons, next);
            case Bundle.RESOLVED -> explainResolved(bundle, reasons, next);
            case Bundle.STARTING -> explainStarting(bundle, reasons);
            case Bundle.STOPPING -> {
                reasons.add("It is being stopped.");
                addPlace(bundle, reasons);
            }
            default -> reasons.add("It was taken out.");
        }
        reasons.add(Origins.file(bundle).map(file -> "It comes from the file " + file + " in the deploy folder.")
                .orElse("It is part of the distribution."));
        Origins.file(bundle).ifPresent(file -> next.add(WHY + "'" + file + "'"));
        return new Explanation(Origins.name(bundle), KIND, reasons, List.copyOf(next));
    }

    private void explainActive(Bundle bundle, List<String> reasons, Set<String> next) {
        reasons.add("It is active as bundle " + bundle.getBundleId() + "; it was put in place at "
                + Instant.ofEpochMilli(bundle.getLastModified()) + ".");
        components.explain(bundle, reasons, next);
    }

    private void explainUnresolved(Bundle bundle, List<String> reasons, Set<String> next) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        reasons.add("It is installed but cannot start:");
        List<Requirements.Lack> lacks = revision.getDeclaredRequirements(null).stream().filter(Requirements::isNeeded)
                .map(requirement -> requirements.lack(requirement, revision.getDeclaredCapabilities(null), Optional.of(bundle)))
                .flatMap(Optional::stream).toList();
        lacks.forEach(lack -> reasons.add(lack.reason()));
        lacks.stream().map(Requirements.Lack::advice).distinct().forEach(reasons::add);
        lacks.stream().flatMap(lack -> lack.giver().stream()).forEach(giver -> next.add(WHY + giver));
        if (lacks.isEmpty()) {
            reasons.add("Each thing it needs is here, but not all of them fit together: two of those that give them disagree about a "
                    + "package. log/marsad.log says more.");
            next.add("felix:resolve " + bundle.getBundleId());
        }
    }

    private static void explainResolved(Bundle bundle, List<String> reasons, Set<String> next) {
        String host = bundle.getHeaders("").get(Constants.FRAGMENT_HOST);
        if (host != null) {
            reasons.add("It is a fragment, which works as a part of " + host.split(";")[0] + " and is not started itself.");
            next.add(WHY + host.split(";")[0]);
        } else {
            reasons.add("It has all it needs but is not started: it was stopped, or its start failed; log/marsad.log says which.");
            next.add("felix:start " + bundle.getBundleId());
        }
    }

    private static void explainStarting(Bundle bundle, List<String> reasons) {
        String policy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
        if (policy != null && policy.startsWith(Constants.ACTIVATION_LAZY)) {
            reasons.add("It is ready, and starts as soon as one of its classes is needed; it asks for that itself.");
            return;
        }
        reasons.add("It is being started, and its start has not come back yet.");
        if (addPlace(bundle, reasons)) {
            reasons.add("If that does not change it hangs: stop the container, take the bundle out, and have the place put right.");
        }
    }

    private static boolean addPlace(Bundle bundle, List<String> reasons) {
        Optional<String> place = RunningCode.place(bundle);
        place.ifPresent(found -> reasons.add("At this moment it is " + found + "."));
        Duration since = Duration.between(Instant.ofEpochMilli(bundle.getLastModified()), Instant.now());
        if (place.isPresent() && since.toSeconds() > 0) {
            reasons.add("It was put in place " + since.toSeconds() + " seconds ago.");
        }
        return place.isPresent();
    }
}
