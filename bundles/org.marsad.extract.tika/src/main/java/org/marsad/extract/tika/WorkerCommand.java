package org.marsad.extract.tika;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker process is started.
 *
 * @param java              the java program
 * @param classPath         where the worker's classes and Tika are
 * @param folder            the working directory of the process; crash reports go there
 * @param heapMegabytes     the heap limit
 * @param maximumCharacters the length at which texts are cut
 */
record WorkerCommand(Path java, String classPath, Path folder, int heapMegabytes, int maximumCharacters) {

    /** Named and not referred to: the class cannot be loaded in the container. */
    private static final String MAIN_CLASS = "org.marsad.extract.tika.worker.WorkerMain";

    /** The java program of the running virtual machine. */
    static Path runningJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * A process that can be started.
     *
     * @param prefix what stands before the java program and runs it, or nothing
     */
    ProcessBuilder process(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(java.toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                // The quick compiler only: the optimising one took as much processor time as the documents themselves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                // Standard output belongs to the conversation, also when the virtual machine has something to say.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + folder.resolve("crash-%p.log"),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                // The list of the system's fonts, for PDF that do not bring theirs; else it lands in the user's home.
                "-Dpdfbox.fontcache=" + folder,
                // Nothing that a document refers to is ever fetched.
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-cp", classPath,
                MAIN_CLASS, Integer.toString(maximumCharacters)));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        // Options meant for the container are not meant for its workers, and Java would announce them on standard error.
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return process;
    }
}
