package org.marsad.deploy.bundle;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.marsad.deploy.check.InnerJar;
import org.marsad.deploy.check.Limits;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/** The code of a bundle, to recognise it on the stacks of threads. Does not keep the bundle's class loader alive. */
final class BundleCode {

    private static final String CLASS = ".class";
    private static final String JAR = ".jar";

    /** What is on the stack of a thread that ends the Java machine. */
    private static final Set<String> ENDING = Set.of("java.lang.Shutdown", "java.lang.Runtime", "java.lang.System");
    private static final Set<String> ENDS = Set.of("exit", "halt", "halt0");

    private final Set<String> classes;
    private final WeakReference<ClassLoader> loader;

    /** Whether another bundle has a class of this name, too. */
    private final Predicate<String> elsewhere;

    private BundleCode(Set<String> classes, ClassLoader loader, Predicate<String> elsewhere) {
        this.classes = classes;
        this.loader = new WeakReference<>(loader);
        this.elsewhere = elsewhere;
    }

    /** The code in a jar, and in jars inside it, which nobody runs yet. */
    static BundleCode of(Path jar) throws IOException {
        Set<String> classes = new HashSet<>();
        long limit = Limits.unpacked(jar);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                addClass(entry.getName(), classes);
                if (entry.getName().endsWith(JAR)) {
                    InnerJar.read(zip.getInputStream(entry), limit).entries().forEach(each -> addClass(each, classes));
                }
            }
        }
        return new BundleCode(classes, null, type -> true);
    }

    private static void addClass(String entry, Set<String> classes) {
        if (entry.endsWith(CLASS)) {
            classes.add(entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'));
        }
    }

    /** No code that is known. */
    static BundleCode none() {
        return new BundleCode(Set.of(), null, type -> true);
    }

    /**
     * The same code, as the bundle that is installed now runs it.
     *
     * @param framework to tell its threads from those of other bundles that hold the same classes
     */
    BundleCode runBy(Bundle bundle, BundleContext framework) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        long id = bundle.getBundleId();
        return new BundleCode(classes, wiring == null ? null : wiring.getClassLoader(),
                type -> Arrays.stream(framework.getBundles()).anyMatch(other -> other.getBundleId() != id && holds(other, type)));
    }

    private static boolean holds(Bundle bundle, String type) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID || wiring == null) {
            return false;
        }
        String path = "/" + type.replace('.', '/');
        int name = path.lastIndexOf('/');
        Collection<String> found = wiring.listResources(path.substring(0, name + 1), path.substring(name + 1) + CLASS,
                BundleWiring.LISTRESOURCES_LOCAL);
        return found != null && !found.isEmpty();
    }

    /** Threads that run its code now, or will use its class loader. Of code that other bundles have, too, nothing can be told. */
    Map<Thread, StackTraceElement[]> threads() {
        Map<Thread, StackTraceElement[]> threads = new LinkedHashMap<>();
        ClassLoader present = loader.get();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            boolean uses = present != null
                    && (thread.getContextClassLoader() == present || thread.getClass().getClassLoader() == present);
            if (uses || place(stack).filter(frame -> !elsewhere.test(frame.getClassName())).isPresent()) {
                threads.put(thread, stack);
            }
        });
        return threads;
    }

    /** Whether a thread that came here from its code is ending the Java machine. */
    boolean endsMachine() {
        return Thread.getAllStackTraces().values().stream()
                .anyMatch(stack -> place(stack).isPresent() && Arrays.stream(stack).anyMatch(BundleCode::ends));
    }

    private static boolean ends(StackTraceElement frame) {
        return ENDING.contains(frame.getClassName()) && ENDS.contains(frame.getMethodName());
    }

    private Optional<StackTraceElement> place(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> classes.contains(frame.getClassName())).findFirst();
    }

    /** Where a thread is, in words: the innermost place in this code, and what was called from there. */
    String describe(StackTraceElement[] stack) {
        if (stack.length == 0) {
            return "an unknown place";
        }
        Optional<StackTraceElement> own = place(stack);
        if (own.isEmpty()) {
            return place(stack[0]);
        }
        return place(own.get()) + (own.get().equals(stack[0]) ? ""
                : ", in " + stack[0].getClassName() + "." + stack[0].getMethodName());
    }

    private static String place(StackTraceElement frame) {
        String line = frame.getLineNumber() > 0 ? " (" + frame.getFileName() + ", line " + frame.getLineNumber() + ")" : "";
        return frame.getClassName() + "." + frame.getMethodName() + line;
    }

    /** What went wrong, in words: the innermost cause, and where in this code it comes from. */
    String describe(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage().strip();
        return cause.getClass().getName() + message + place(cause.getStackTrace()).map(frame -> " at " + place(frame)).orElse("");
    }
}
