package org.marsad.launcher;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.display.Visible;
import org.osgi.framework.BundleException;

/** Says what went wrong as an operator would say it: without class names, identifiers of the framework, or traces. */
public final class PlainWords {
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");
    private static final Pattern VERSION = Pattern.compile("\\(version>=([\\w.]+)\\)");
    private static final Pattern ARGUMENTS = Pattern.compile("Cannot coerce ([\\w:-]+)\\(.*");
    private static final Pattern CAPABILITY = Pattern.compile("\\] ([a-z][\\w.]*); (\\(\\S+\\))");

    private PlainWords() {
    }

    /** One sentence on a failure. */
    public static String of(Throwable failure) {
        boolean wrapper = failure instanceof ExecutionException || failure instanceof InvocationTargetException;
        if (wrapper && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof BundleException bundle) {
            return of(bundle);
        }
        if (failure instanceof FileSystemException file) {
            return of(file);
        }
        if (failure instanceof InterruptedException) {
            return "interrupted";
        }
        String message = failure.getMessage();
        if (failure instanceof LinkageError) {
            return "a class is missing or does not fit (" + message + ")";
        }
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        Matcher arguments = ARGUMENTS.matcher(message);
        return arguments.matches() ? arguments(arguments.group(1)) : message;
    }

    private static String arguments(String command) {
        return "these arguments are not what '" + command + "' takes; 'help " + command + "' shows that";
    }

    private static String of(FileSystemException failure) {
        // A name may hold line feeds, and what follows them is not to look like words of ours.
        String file = Visible.line(String.valueOf(failure.getFile()));
        if (failure instanceof NoSuchFileException) {
            return "there is no " + file;
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission for " + file;
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return file + " is not a folder";
        }
        return Visible.line(String.valueOf(failure.getMessage()));
    }

    private static String of(BundleException failure) {
        String message = String.valueOf(failure.getMessage());
        // The framework nests requirements that fail through others; the innermost is the true reason and comes last.
        int innermost = message.lastIndexOf("missing requirement");
        if (innermost >= 0) {
            return missing(message.substring(innermost));
        }
        return failure.getCause() == null ? message : of(deepest(failure));
    }

    private static String missing(String requirement) {
        Matcher neededPackage = PACKAGE.matcher(requirement);
        if (neededPackage.find()) {
            Matcher version = VERSION.matcher(requirement);
            return "it needs the package " + neededPackage.group(1)
                    + (version.find() ? " (version " + version.group(1) + " or later)" : "")
                    + ", which no bundle here provides";
        }
        Matcher capability = CAPABILITY.matcher(requirement);
        return capability.find()
                ? "it needs " + capability.group(1) + " " + capability.group(2) + ", which nothing here provides"
                : "something it needs is not here: " + requirement;
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
