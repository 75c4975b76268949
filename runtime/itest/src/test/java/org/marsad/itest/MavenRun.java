package org.marsad.itest;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maven, run as an integrator runs it, in a process of its own: the Maven and the Java of this build. */
final class MavenRun {

    private final IntegratorRepository repository;
    private final Path folder;

    MavenRun(IntegratorRepository repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /** Runs it to its end, which must be a good one, and gives what it wrote. */
    String well(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("marsad.maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("--settings", repository.settings().toString(), "-Dmaven.repo.local=" + repository.folder(),
                // Its other repository is a folder and no network.
                "-Daether.offline.protocols=file"));
        command.addAll(arguments);
        Path out = Files.createTempFile("maven-out", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(out.toFile()).redirectInput(Redirect.PIPE);
            Map<String, String> inherited = builder.environment();
            inherited.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.equals("M2_HOME") || name.equals("JAVA_TOOL_OPTIONS"));
            inherited.put("JAVA_HOME", System.getProperty("java.home"));
            inherited.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8");
            Process process = builder.start();
            process.getOutputStream().close();
            int status = Launched.end(process);
            if (status != 0) {
                throw new AssertionError(command + " ended with status " + status + "\n" + Files.readString(out));
            }
            return Files.readString(out);
        } finally {
            Files.delete(out);
        }
    }
}
