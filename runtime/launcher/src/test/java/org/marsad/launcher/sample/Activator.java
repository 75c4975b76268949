package org.marsad.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Brings the sample commands, and leaves a note in the home when it is stopped. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> command = new Hashtable<>();
        command.put("osgi.command.scope", "marsad");
        command.put("osgi.command.function", Commands.FUNCTIONS);
        context.registerService(Commands.class, new Commands(context), command);
        // What a careless library does.
        System.out.println("noise on standard output");
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        Files.writeString(Path.of(context.getProperty("marsad.home"), "stopped"), "yes");
    }
}
