package org.marsad.launcher.inside;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import org.marsad.launcher.PlainWords;
import org.marsad.launcher.UnusableException;
import org.marsad.launcher.Variables;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The folder {@code conf} as Configuration Admin sees it: one file {@code <PID>.cfg} or
 * {@code <factory PID>~<name>.cfg} each.
 */
final class ConfigurationFiles {
    /** Marks what came from a file, so that it can go when the file goes. */
    private static final String ORIGIN = "marsad.conf.file";
    /** Set by the gate of the deploy folder on what it has made of a file there. */
    private static final String DEPLOYED = ".marsad.deploy.file";
    private static final String ENDING = ".cfg";

    private final BundleContext context;
    private final Map<String, String> variables;

    ConfigurationFiles(BundleContext context, Map<String, String> variables) {
        this.context = context;
        this.variables = variables;
    }

    void apply(Path folder) throws UnusableException {
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            return;
        }
        ConfigurationAdmin admin = context.getService(reference);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            removeOrphans(admin, folder);
            for (Path file : files) {
                update(admin, file);
            }
        } catch (IOException e) {
            throw new UnusableException("the configuration in " + folder + " cannot be used: " + PlainWords.of(e), e);
        } finally {
            context.ungetService(reference);
        }
    }

    private void removeOrphans(ConfigurationAdmin admin, Path folder) throws IOException {
        Configuration[] known;
        try {
            known = admin.listConfigurations("(" + ORIGIN + "=*)");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is constant and well-formed", e);
        }
        for (Configuration configuration : known == null ? new Configuration[0] : known) {
            String file = String.valueOf(configuration.getProperties().get(ORIGIN));
            if (!Files.exists(folder.resolve(file))) {
                configuration.delete();
            }
        }
    }

    private void update(ConfigurationAdmin admin, Path file) throws IOException {
        String name = file.getFileName().toString();
        String pid = name.substring(0, name.length() - ENDING.length());
        int tilde = pid.indexOf('~');
        // The location "?" lets any bundle that is interested have the configuration.
        Configuration configuration = tilde < 0 ? admin.getConfiguration(pid, "?")
                : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), "?");
        if (!isOverridden(configuration)) {
            configuration.updateIfDifferent(properties(file, name));
        }
    }

    /** Whether a file in the deploy folder has the say, as it had when the container was stopped. */
    private boolean isOverridden(Configuration configuration) {
        Dictionary<String, Object> properties = configuration.getProperties();
        Object file = properties == null ? null : properties.get(DEPLOYED);
        return file != null && Files.exists(Path.of(variables.get("marsad.home"), "deploy", file.toString()));
    }

    private Dictionary<String, Object> properties(Path file, String name) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new IOException(name + " is not in the form 'key = value', in UTF-8 (" + e.getMessage() + ")", e);
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        for (String key : lines.stringPropertyNames()) {
            properties.put(key, Variables.fill(lines.getProperty(key), variables));
        }
        properties.put(ORIGIN, name);
        return properties;
    }
}
