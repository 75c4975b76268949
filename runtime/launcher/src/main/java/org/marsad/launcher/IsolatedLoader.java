package org.marsad.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.SecureClassLoader;

/**
 * Gives one package of the launcher sight of libraries that must not be on the launcher's class path. The package's
 * classes are defined here anew; the JDK, the framework's API and the rest of the launcher come from outside; all
 * else comes from the library.
 */
final class IsolatedLoader extends SecureClassLoader {

    /** Where the libraries' classes are. */
    @FunctionalInterface
    interface Library {
        Class<?> load(String name) throws ClassNotFoundException;
    }

    private final String prefix;
    private final Library library;

    IsolatedLoader(String isolatedPackage, Library library) {
        super(IsolatedLoader.class.getClassLoader());
        this.prefix = isolatedPackage + ".";
        this.library = library;
    }

    /** A new object of a class in the isolated package, which implements an interface outside of it. */
    <T> T create(String simpleName, Class<T> type, Class<?>[] parameters, Object... arguments) {
        try {
            return type.cast(loadClass(prefix + simpleName).getConstructor(parameters).newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the launcher's own class " + prefix + simpleName + " cannot be used", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return library.load(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        URL resource = getParent().getResource(name.replace('.', '/') + ".class");
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = resource.openStream()) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
