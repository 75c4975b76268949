package org.marsad.shell;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.GogoFunction;
import org.marsad.shell.command.HeldServices;
import org.marsad.shell.commands.Commands;
import org.marsad.shell.completion.Completer;
import org.marsad.shell.completion.Completions;
import org.marsad.shell.result.ResultConverter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Gives Gogo the commands, what shows their results, and what completes them.
 *
 * <p>Commands are there whether or not the services they work with are: a command that misses one can say so. The property
 * tells the launcher that this component brings commands, so that no statement is run before it has.
 */
@Component(service = {}, immediate = true, property = CommandProcessor.COMMAND_SCOPE + "=" + Shell.SCOPE)
public final class Shell {

    /** The scope of the commands. */
    static final String SCOPE = "marsad";

    private final HeldServices services;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /** Registers everything. */
    @Activate
    public Shell(BundleContext context) {
        services = new HeldServices(context);
        registrations.add(context.registerService(Converter.class, new ResultConverter(), null));
        registrations.add(context.registerService(CommandSessionListener.class, new SessionDefaults(), null));
        List<Command> commands = Commands.all();
        commands.forEach(command -> register(context, command.usage().name(), new GogoFunction(command, services)));
        register(context, Completions.NAME, new Completions(SCOPE, commands));
        register(context, Completer.NAME, new Completer(commands, services));
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
