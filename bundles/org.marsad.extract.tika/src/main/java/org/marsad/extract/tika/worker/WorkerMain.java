package org.marsad.extract.tika.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.marsad.extract.tika.protocol.FrameInput;
import org.marsad.extract.tika.protocol.FrameOutput;

/** Entry point of a worker process. */
public final class WorkerMain {

    /** Exit status after an error that leaves the worker unfit. */
    public static final int EXIT_BROKEN = 4;

    /** Exit status of a virtual machine that runs out of memory under {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int EXIT_OUT_OF_MEMORY = 3;

    private static final int LONGEST_FRAME = 1 << 20;

    private WorkerMain() {
    }

    /**
     * Answers requests until standard input ends.
     *
     * @param arguments the most characters of text that a document may give
     */
    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> die(error));
        InputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        // The pipe belongs to the conversation alone: a library that prints must not disturb it.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        DocumentReader reader = new ReaderByType(Integer.parseInt(arguments[0]));
        new Conversation(new FrameInput(in, LONGEST_FRAME), new FrameOutput(out), reader,
                () -> Runtime.getRuntime().halt(0)).hold();
        // The parser may still be at work on a document that nobody waits for any more.
        Runtime.getRuntime().halt(0);
    }

    private static void die(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(EXIT_OUT_OF_MEMORY);
        }
        System.err.println("worker ends: " + error.getClass().getName());
        Runtime.getRuntime().halt(EXIT_BROKEN);
    }
}
