package org.marsad.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the examples of one README together, as strictly as the project itself, on the class path of the tests. */
final class SnippetCompiler {

    /** Of two packages with a class of one name the reader's first thought is named by itself. */
    private static final List<String> IMPORTS = List.of("java.io.*", "java.math.BigDecimal", "java.net.URI", "java.nio.charset.*",
            "java.nio.file.*", "java.time.*", "java.util.*", "java.util.regex.*", "java.util.stream.*",
            "org.marsad.api.analysis.*", "org.marsad.api.catalogue.*", "org.marsad.api.deploy.*", "org.marsad.api.document.*",
            "org.marsad.api.export.*", "org.marsad.api.evaluation.*", "org.marsad.api.ingest.*", "org.marsad.api.search.*", "org.marsad.api.text.*",
            "org.marsad.api.watch.*",
            "org.marsad.testkit.*", "static org.marsad.testkit.Finding.finding",
            "org.osgi.framework.BundleContext", "org.osgi.framework.ServiceRegistration",
            "org.osgi.service.component.annotations.*", "org.osgi.annotation.bundle.*", "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.io.TempDir", "static org.junit.jupiter.api.Assertions.*");

    private static final String HEAD = IMPORTS.stream().map(name -> "import " + name + ";").collect(Collectors.joining(" "));

    private final Path classes;

    /** Writes what it compiles into a folder. */
    SnippetCompiler(Path classes) {
        this.classes = classes;
    }

    /** What is wrong, each with the line of the README; nothing if all of it compiles without a warning. */
    List<String> compile(List<Snippet> snippets) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "--release", "17", "-Xlint:all,-processing,-exports,-classfile",
                    "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            List<Unit> units = snippets.stream().map(Unit::new).toList();
            boolean compiled = compiler.getTask(null, files, found, options, null, units).call();
            Stream<String> wrong = found.getDiagnostics().stream().map(SnippetCompiler::described);
            return compiled ? wrong.toList() : Stream.concat(wrong, Stream.of("it does not compile")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(Diagnostic<? extends JavaFileObject> found) {
        String what = found.getMessage(Locale.ROOT);
        return found.getSource() instanceof Unit unit ? unit.place(found) + ": " + what : what;
    }

    /** A snippet as the compiler reads it: imports and all else that is added stand on one line before it. */
    private static final class Unit extends SimpleJavaFileObject {

        private final Snippet snippet;

        private Unit(Snippet snippet) {
            super(URI.create("string:///" + snippet.name() + Kind.SOURCE.extension), Kind.SOURCE);
            this.snippet = snippet;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return snippet.source(HEAD);
        }

        private String place(Diagnostic<?> found) {
            return "line " + (snippet.line() + found.getLineNumber() - 2) + ", in the block that begins at line " + snippet.line();
        }
    }
}
