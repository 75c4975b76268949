package org.marsad.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;

/** Brings a container up on a home. */
final class ContainerStart {
    private static final String COMMANDS_LIMIT = "marsad.commands.wait";
    private static final long COMMANDS_LIMIT_DEFAULT = 10_000;
    /** Says that the bundles of this run are to be kept for others; {@code bin/prepare} sets it. */
    private static final String PREPARE = "marsad.prepare";

    private final Distribution distribution;
    private final PrintStream messages;

    /** From this distribution; {@code messages} is where an operator reads what went wrong. */
    ContainerStart(Distribution distribution, PrintStream messages) {
        this.distribution = distribution;
        this.messages = messages;
    }

    /** Takes the lock of the home; it is released at the end. */
    void lock(Home home, HomeLock.Holding as, Ending ending) throws UnusableException {
        HomeLock lock = HomeLock.take(home, as);
        ending.add(() -> release(lock));
    }

    /** The container, up, with all commands that are to come. The home is locked. */
    Inside start(Home home, boolean shell, Ending ending) throws UnusableException {
        Map<String, String> variables = variables(home);
        // conf/logback.xml names the log file by it, and sees no framework properties.
        System.setProperty("marsad.home", home.root().toString());
        System.setProperty("marsad.log.charset", VisibleCharset.NAME);
        // Java's own, which is taken anyway, as there is no other; named, it need not be looked for each time.
        System.setProperty("javax.xml.parsers.SAXParserFactory", "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl");
        if (Boolean.getBoolean(PREPARE)) {
            ending.add(() -> keepBundles(home));
        }
        Container container = Container.open(distribution, home, variables, messages);
        ending.add(container::close);
        Inside inside = inside(container.context());
        if (shell) {
            TerminalLibrary.unpackIn(home);
        }
        inside.prepareTerminal(shell);
        inside.configure(home.conf(), variables);
        container.start();
        for (String missing : inside.awaitCommands(Long.getLong(COMMANDS_LIMIT, COMMANDS_LIMIT_DEFAULT))) {
            messages.println("marsad: a command is not there: " + missing);
        }
        return inside;
    }

    /** Taken before the container is opened, so it is done when that has closed. */
    private void keepBundles(Home home) {
        try {
            new PreparedBundles(distribution).keep(BundleCache.of(distribution, home).folder());
        } catch (IOException | UnusableException e) {
            messages.println("marsad: the bundles could not be prepared: " + PlainWords.of(e));
        }
    }

    private void release(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            messages.println("marsad: the lock of the home could not be released: " + PlainWords.of(e));
        }
    }

    private static Inside inside(BundleContext context) throws UnusableException {
        try {
            return new IsolatedLoader("org.marsad.launcher.inside", new BundleLibrary(context))
                    .create("GogoInside", Inside.class, new Class<?>[] {BundleContext.class}, context);
        } catch (LinkageError e) {
            throw new UnusableException("the container has no shell: " + PlainWords.of(e), e);
        }
    }

    private Map<String, String> variables(Home home) {
        Map<String, String> variables = new HashMap<>();
        variables.put("marsad.home", home.root().toString());
        variables.put("marsad.data", home.data().toString());
        variables.put("marsad.version", Distribution.version());
        variables.put("marsad.repository", distribution.repository().toString());
        // For the session that the shell's bundle opens on its own: do nothing.
        variables.put("gosh.args", "--nointeractive --noshutdown --nohistory");
        variables.put("gosh.home", distribution.shell().toString());
        return variables;
    }
}
