package org.marsad.shell;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.marsad.shell.command.GogoFunction;
import org.marsad.shell.command.HeldServices;
import org.marsad.shell.commands.Commands;
import org.marsad.shell.completion.Completer;
import org.marsad.shell.completion.Completions;
import org.marsad.shell.result.BidiSetting;
import org.marsad.shell.result.ResultConverter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives Gogo the commands, what shows their results, and what completes them.
 *
 * <p>Commands are there whether or not the services they work with are: a command that misses one can say so. The property
 * tells the launcher that this component brings commands, so that no statement is run before it has.
 */
@Component(service = {}, immediate = true, configurationPid = Shell.PID,
        property = CommandProcessor.COMMAND_SCOPE + "=" + Shell.SCOPE)
@Designate(ocd = Shell.Settings.class)
public final class Shell {

    /** What the component is configured by. */
    static final String PID = "org.marsad.shell";

    /** The scope of the commands. */
    static final String SCOPE = "marsad";

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final HeldServices services;
    private final AtomicReference<String> bidi = new AtomicReference<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /** What an operator can set. */
    @ObjectClassDefinition(id = Shell.PID, name = "Marsad shell", description = "How the shell shows its results.")
    public @interface Settings {

        /** {@code shell.bidi}. */
        @AttributeDefinition(name = "Order of Arabic on terminals",
                description = "auto: as far as the terminal tells its name; logical: the terminal puts Arabic in order and joins it; "
                        + "visual: Marsad does.",
                options = {@Option(label = "auto", value = "auto"),
                    @Option(label = "logical", value = "logical"),
                    @Option(label = "visual", value = "visual")})
        String shell_bidi() default "auto";
    }

    /** Registers everything. */
    @Activate
    public Shell(BundleContext context, Settings settings) {
        configure(settings);
        services = new HeldServices(context);
        registrations.add(context.registerService(Converter.class, new ResultConverter(), null));
        registrations.add(context.registerService(CommandSessionListener.class, new SessionDefaults(bidi::get), null));
        GogoFunction.Source source = Commands::named;
        for (String name : Commands.names()) {
            register(context, name, new GogoFunction(name, source, services));
        }
        register(context, Completions.NAME, new Completions(SCOPE, Commands::all));
        register(context, Completer.NAME, new Completer(Commands::all, services));
    }

    /** Takes over a changed setting; sessions go on. A setting that cannot be is passed over, and the log says so. */
    @Modified
    public void configure(Settings settings) {
        try {
            bidi.set(BidiSetting.named(settings.shell_bidi()).label());
        } catch (BidiSetting.Unknown e) {
            bidi.set(BidiSetting.AUTO.label());
            LOG.warn("{}.cfg: {}; auto is used", PID, e.getMessage());
        }
    }

    /** Takes everything back. */
    @Deactivate
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
        services.close();
    }

    private void register(BundleContext context, String name, Function function) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(CommandProcessor.COMMAND_SCOPE, SCOPE);
        properties.put(CommandProcessor.COMMAND_FUNCTION, name);
        registrations.add(context.registerService(Function.class, function, properties));
    }
}
