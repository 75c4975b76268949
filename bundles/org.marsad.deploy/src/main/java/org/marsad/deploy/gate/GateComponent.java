package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.deploy.Deployments;
import org.marsad.api.deploy.Trials;
import org.marsad.api.workbench.Explainer;
import org.marsad.deploy.bundle.BundleTaker;
import org.marsad.deploy.bundle.Rules;
import org.marsad.deploy.bundle.Shadows;
import org.marsad.deploy.check.Inspector;
import org.marsad.deploy.check.Origins;
import org.marsad.deploy.check.Repository;
import org.marsad.deploy.check.Signatures;
import org.marsad.deploy.feature.FeatureTaker;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.settings.ConfigurationTaker;
import org.marsad.deploy.settings.ListTaker;
import org.marsad.deploy.settings.Settings;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the gate of the deploy folder when the container starts, and closes it when that stops.
 *
 * <p>It gives its services by itself, and only after what lay in the folder from the beginning is decided upon. If the component
 * runtime gave them, those who ask for one would wait for the activation, and the activation waits for bundles of the folder,
 * which may be among them. Who wants to know before whether they will come reads it in the capabilities of the bundle.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='org.marsad.api.deploy.Deployments,"
        + "org.marsad.api.workbench.Explainer'", effective = "active")
@Component(service = {}, immediate = true, configurationPid = "org.marsad.deploy")
@Designate(ocd = GateComponent.Configuration.class)
public final class GateComponent {

    private static final Logger LOG = LoggerFactory.getLogger(GateComponent.class);

    /** How many bundles are taken up at once. Most of that is waiting, for the disk or for a start that hangs. */
    private static final int BUNDLES_AT_ONCE = 16;

    /** How long the start of the container waits for what lies in the folder. */
    private static final Duration FIRST_PASS = Duration.ofSeconds(30);

    private static final Duration YOUTH = Duration.ofMinutes(1);

    /** Above the explainer of bundles, which does not know bundles that were refused. */
    private static final int EXPLAINER_RANKING = 100;

    @Reference
    private ConfigurationAdmin configurations;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Trials trials;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ServiceComponentRuntime components;

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private BundleContext context;
    private BundleTaker bundles;
    private Shadows shadows;
    private Gate gate;
    private SynchronousBundleListener stopListener;
    private BundleListener changeListener;

    /** What an operator can set, in {@code conf/org.marsad.deploy.cfg}. */
    @ObjectClassDefinition(id = "org.marsad.deploy", name = "The gate of the deploy folder")
    public @interface Configuration {

        /** How often it looks. */
        @AttributeDefinition(description = "Milliseconds between two looks into the deploy folder")
        int poll() default 100;

        /** Who may deploy. */
        @AttributeDefinition(description = "open: every bundle is taken; signed: only bundles signed with a key in conf/keys")
        String policy() default "open";

        /** How long a start may take. */
        @AttributeDefinition(description = "Seconds a bundle may take to start, and to stop")
        int startSeconds() default 10;

        /** Whether bundles are tried. */
        @AttributeDefinition(description = "Whether a bundle is started and tried unseen before it takes the place of its predecessor")
        boolean trial() default true;

        /** Where else to look for bundles of features. */
        @AttributeDefinition(description = "Folders in Maven layout with bundles that features list, besides the distribution's")
        String[] repository() default {};
    }

    /** Opens the gate; returns when what lies in the deploy folder is decided upon, or after half a minute. */
    @Activate
    void open(BundleContext bundleContext, Configuration configuration) throws IOException, InterruptedException {
        context = bundleContext;
        Path home = Path.of(context.getProperty("marsad.home"));
        Path data = Files.createDirectories(Path.of(context.getProperty("marsad.data")).resolve("deploy"));
        Path deploy = home.resolve("deploy");
        Copies copies = new Copies(data.resolve("files"), YOUTH);
        Repository repository = Repository.of(Stream.concat(Stream.ofNullable(context.getProperty("marsad.repository")),
                Stream.of(configuration.repository())).map(Path::of).toList());
        Inspector inspector = new Inspector(context, repository, signatures(configuration.policy(), home));
        Rules rules = new Rules(Duration.ofSeconds(configuration.startSeconds()), configuration.trial(),
                context.getBundle().adapt(BundleStartLevel.class).getStartLevel());
        bundles = new BundleTaker(context, inspector, copies, data, rules, () -> Optional.ofNullable(trials),
                () -> Optional.ofNullable(components));
        shadows = new Shadows(context, bundles, copies, () -> Optional.ofNullable(trials));
        Settings settings = new Settings(context, configurations, () -> Optional.ofNullable(components), home);
        List<Lane> lanes = List.of(new Lane(bundles, BUNDLES_AT_ONCE),
                new Lane(new FeatureTaker(context, deploy, repository, bundles, settings, copies), 1),
                new Lane(new ConfigurationTaker(settings), 1), new Lane(new ListTaker(context, settings), 1));
        gate = new Gate(deploy, data, copies, bundles, lanes, shadows::copies, Duration.ofMillis(configuration.poll()));
        listen();
        gate.open();
        boolean opened = false;
        try {
            if (!gate.awaitFirstPass(FIRST_PASS)) {
                LOG.warn("Not all files in the deploy folder are decided upon after {} seconds; 'deployments' says which.",
                        FIRST_PASS.toSeconds());
            }
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
        register();
    }

    private static Signatures signatures(String policy, Path home) {
        return switch (policy) {
            case "open" -> Signatures.notAsked();
            case "signed" -> Signatures.by(home.resolve("conf").resolve("keys"));
            default -> throw new IllegalArgumentException("policy = " + policy + " in conf/org.marsad.deploy.cfg is neither open nor "
                    + "signed; nothing is taken from the deploy folder until that is corrected");
        };
    }

    private void listen() {
        stopListener = event -> {
            if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
                gate.containerStops();
                bundles.containerStops();
            }
        };
        changeListener = event -> {
            if (!event.getBundle().getLocation().startsWith(Origins.TRIED)) {
                gate.changed();
            }
        };
        context.addBundleListener(stopListener);
        context.addBundleListener(changeListener);
    }

    private void register() {
        registrations.add(context.registerService(Deployments.class, new Requests(gate, shadows), null));
        Dictionary<String, Object> ranking = new Hashtable<>();
        ranking.put(Constants.SERVICE_RANKING, EXPLAINER_RANKING);
        registrations.add(context.registerService(Explainer.class, new FileExplainer(gate::all), ranking));
    }

    /** Closes the gate. What was deployed stays as it is. */
    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
        context.removeBundleListener(stopListener);
        context.removeBundleListener(changeListener);
        gate.close();
        shadows.close();
        bundles.close();
    }
}
