package org.marsad.deploy.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.marsad.deploy.check.Failures;
import org.marsad.deploy.check.Origins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Who reads a configuration, and what they make of it. */
final class Readers {

    /** Configurations reach components by events; this is how long one may take to get there. */
    private static final Duration ARRIVAL = Duration.ofSeconds(2);
    /** How long a component may take to be activated. */
    static final Duration ACTIVATION = Duration.ofSeconds(10);
    /** A component that has all it needs is for a moment in the same state as one that waits for a service. */
    private static final Duration SETTLED = Duration.ofMillis(250);
    private static final long LOOK_MILLIS = 10;

    /** What comes of asking a component for its service. */
    private enum Answer {
        GIVEN, REFUSED, GONE
    }

    private final BundleContext framework;
    private final Supplier<Optional<ServiceComponentRuntime>> components;

    Readers(BundleContext framework, Supplier<Optional<ServiceComponentRuntime>> components) {
        this.framework = framework;
        this.components = components;
    }

    /** Whether anyone here reads configurations of a PID. */
    boolean exist(String base) {
        return hasService(ManagedService.class, base) || hasService(ManagedServiceFactory.class, base)
                || components.get().stream().flatMap(runtime -> components(runtime, base)).findAny().isPresent();
    }

    private boolean hasService(Class<?> type, String pid) {
        try {
            return framework.getAllServiceReferences(type.getName(), "(" + Constants.SERVICE_PID + "=" + pid + ")") != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a PID has no characters with a meaning in filters: " + pid, e);
        }
    }

    /** The PIDs that components here read. */
    Stream<String> pids() {
        return components.get().stream().flatMap(runtime -> descriptions(runtime))
                .flatMap(component -> Arrays.stream(component.configurationPid)).distinct();
    }

    private Stream<ComponentDescriptionDTO> components(ServiceComponentRuntime runtime, String base) {
        return descriptions(runtime).filter(component -> List.of(component.configurationPid).contains(base));
    }

    private Stream<ComponentDescriptionDTO> descriptions(ServiceComponentRuntime runtime) {
        return runtime.getComponentDescriptionDTOs().stream().filter(component -> !"ignore".equals(component.configurationPolicy))
                .filter(component -> isSeen(framework.getBundle(component.bundle.id)));
    }

    private static boolean isSeen(Bundle bundle) {
        return bundle != null && !bundle.getLocation().startsWith(Origins.TRIED);
    }

    /**
     * What components make of a setting.
     *
     * @param failure what went wrong, or empty
     * @param works   whether all of them were seen at work with it
     */
    record Verdict(Optional<String> failure, boolean works) {

        private static final Verdict WORKS = new Verdict(Optional.empty(), true);
        private static final Verdict UNKNOWN = new Verdict(Optional.empty(), false);

        private static Verdict failed(ComponentDescriptionDTO component, String what) {
            return new Verdict(Optional.of("The component " + component.name + " of " + component.bundle.symbolicName + " " + what), false);
        }
    }

    /** Has the components that read a setting activated, waits for what comes of it, and tells of the first that failed. */
    Verdict verdict(Setting setting) throws InterruptedException {
        Optional<ServiceComponentRuntime> runtime = components.get();
        List<ComponentDescriptionDTO> reading = runtime.map(present -> components(present, setting.base()).toList()).orElse(List.of());
        boolean works = !reading.isEmpty();
        for (ComponentDescriptionDTO component : reading) {
            Verdict verdict = verdict(runtime.get(), component, setting);
            if (verdict.failure().isPresent()) {
                return verdict;
            }
            works &= verdict.works();
        }
        return works ? Verdict.WORKS : Verdict.UNKNOWN;
    }

    /** Of a component that has failed with a setting, why; without waiting for anything. */
    Optional<String> failure(Setting setting) {
        return components.get().stream().flatMap(runtime -> components(runtime, setting.base())
                .flatMap(component -> configured(runtime, component, setting).stream()))
                .filter(configuration -> configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(configuration -> failed(configuration).failure().orElseThrow()).findFirst();
    }

    private static Verdict failed(ComponentConfigurationDTO configuration) {
        return Verdict.failed(configuration.description, "failed with it: "
                + Failures.words(Objects.requireNonNullElse(configuration.failure, "")));
    }

    private Verdict verdict(ServiceComponentRuntime runtime, ComponentDescriptionDTO component, Setting setting)
            throws InterruptedException {
        long arrival = System.nanoTime() + ARRIVAL.toNanos();
        long activation = System.nanoTime() + ACTIVATION.toNanos();
        long settled = System.nanoTime() + SETTLED.toNanos();
        int state = 0;
        CompletableFuture<Answer> asked = null;
        while (System.nanoTime() < activation) {
            // First the answer, then the state: whoever asked in vain has left a failure behind by then.
            Answer answer = asked == null ? null : asked.getNow(null);
            Optional<ComponentConfigurationDTO> found = configured(runtime, component, setting);
            if (found.isEmpty() && System.nanoTime() > arrival) {
                return Verdict.UNKNOWN;
            }
            state = found.map(configuration -> configuration.state).orElse(0);
            if (state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                return failed(found.get());
            }
            if (!waits(state)) {
                settled = System.nanoTime() + SETTLED.toNanos();
            }
            if (state == ComponentConfigurationDTO.ACTIVE || answer == Answer.GIVEN) {
                return Verdict.WORKS;
            }
            if (System.nanoTime() > settled) {
                return Verdict.UNKNOWN;
            }
            if (answer == Answer.REFUSED) {
                return Verdict.failed(component, "cannot be activated with it; log/marsad.log says why");
            }
            boolean free = asked == null || answer == Answer.GONE;
            if (state == ComponentConfigurationDTO.SATISFIED && free) {
                asked = ask(found.get().id);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return state == ComponentConfigurationDTO.SATISFIED
                ? Verdict.failed(component, "is still not activated with it after " + ACTIVATION.toSeconds() + " seconds")
                : Verdict.UNKNOWN;
    }

    private static boolean waits(int state) {
        return (state & (ComponentConfigurationDTO.UNSATISFIED_REFERENCE | ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)) != 0;
    }

    private static Optional<ComponentConfigurationDTO> configured(ServiceComponentRuntime runtime, ComponentDescriptionDTO component,
            Setting setting) {
        return runtime.getComponentConfigurationDTOs(component).stream().filter(configuration -> hasArrived(configuration, setting))
                .findFirst();
    }

    private static boolean hasArrived(ComponentConfigurationDTO configuration, Setting setting) {
        Map<String, Object> properties = configuration.properties;
        Object pid = properties.get(Constants.SERVICE_PID);
        boolean same = pid instanceof Collection<?> many ? many.contains(setting.pid())
                : pid instanceof Object[] many ? List.of(many).contains(setting.pid()) : setting.pid().equals(pid);
        return same && setting.properties().entrySet().stream()
                .allMatch(property -> Objects.deepEquals(properties.get(property.getKey()), property.getValue()));
    }

    /**
     * A component that gives a service is activated when somebody asks for it. That may block, so another thread asks. Without a
     * service, or before it is registered, there is nobody to ask.
     */
    private CompletableFuture<Answer> ask(long component) {
        List<ServiceReference<?>> references = services(component);
        if (references.isEmpty()) {
            return CompletableFuture.completedFuture(Answer.GONE);
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            Answer got = Answer.GONE;
            try {
                got = ask(references.get(0));
            } catch (IllegalStateException e) {
                // The container stops, and with it this question.
                got = Answer.GIVEN;
            } finally {
                answer.complete(got);
            }
        }, "marsad-deploy-configured");
        asking.setDaemon(true);
        asking.start();
        return answer;
    }

    private Answer ask(ServiceReference<?> reference) {
        if (framework.getService(reference) != null) {
            framework.ungetService(reference);
            return Answer.GIVEN;
        }
        return reference.getBundle() == null ? Answer.GONE : Answer.REFUSED;
    }

    private List<ServiceReference<?>> services(long component) {
        try {
            ServiceReference<?>[] references = framework.getAllServiceReferences(null, "(component.id=" + component + ")");
            return references == null ? List.of() : List.of(references);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is well-formed", e);
        }
    }
}
