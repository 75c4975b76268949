package org.marsad.extract.tika;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.marsad.api.ingest.Content;
import org.marsad.extract.tika.WorkerLostException.Loss;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Frame;
import org.marsad.extract.tika.protocol.FrameInput;
import org.marsad.extract.tika.protocol.FrameOutput;
import org.marsad.extract.tika.protocol.Hello;
import org.marsad.extract.tika.protocol.Picture;
import org.marsad.extract.tika.protocol.ProtocolException;
import org.marsad.extract.tika.protocol.Reply;
import org.marsad.extract.tika.protocol.Request;

/**
 * The bundle's side of one worker process. It serves one caller at a time.
 *
 * <p>A thread of its own talks to the process, for reading from a pipe can neither be interrupted nor given a deadline;
 * the caller waits for that thread and can leave it at any time, by killing the process.
 */
final class WorkerProcess {

    /** An exit status that only {@code -XX:+ExitOnOutOfMemoryError} and the worker's own check for it give. */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private static final Duration START_DEADLINE = Duration.ofSeconds(60);
    private static final Duration EXIT_DEADLINE = Duration.ofSeconds(5);
    private static final int CHUNK = 1 << 16;

    /** The share of the deadline after which a worker is to be content with a part. */
    private static final double PATIENCE = 0.7;

    /** The encoded text has at most three bytes for a UTF-16 unit; metadata and marks have to fit in the rest. */
    private static final int REPLY_OVERHEAD = 1 << 26;

    /** The document could not be read; the worker is not to blame. */
    private static final class ContentException extends Exception {

        private static final long serialVersionUID = 1L;

        private final IOException problem;

        ContentException(IOException problem) {
            super(problem);
            this.problem = problem;
        }
    }

    private final Process process;
    private final FrameInput in;
    private final FrameOutput out;
    private final ExecutorService talker;
    private final byte[] chunk = new byte[CHUNK];
    private volatile boolean usable = true;

    private WorkerProcess(Process process, int maximumCharacters) {
        this.process = process;
        in = new FrameInput(process.getInputStream(), (int) Math.min(Integer.MAX_VALUE - 8L,
                3L * maximumCharacters + REPLY_OVERHEAD));
        out = new FrameOutput(process.getOutputStream());
        talker = Executors.newSingleThreadExecutor(task -> daemon(task, "marsad-worker-" + process.pid()));
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @param command           the command
     * @param maximumCharacters the length at which the worker cuts texts
     * @throws IOException if it does not start
     */
    static WorkerProcess start(ProcessBuilder command, int maximumCharacters) throws IOException, InterruptedException {
        return start(command, maximumCharacters, START_DEADLINE);
    }

    /** The same with another deadline for being ready. */
    static WorkerProcess start(ProcessBuilder command, int maximumCharacters, Duration deadline)
            throws IOException, InterruptedException {
        WorkerProcess worker = new WorkerProcess(command.start(), maximumCharacters);
        StandardErrorDrain errors = new StandardErrorDrain(worker.process);
        Thread drain = daemon(errors, "marsad-worker-errors-" + worker.process.pid());
        drain.start();
        try {
            worker.await(worker::greeted, deadline);
            return worker;
        } catch (WorkerLostException e) {
            drain.join(EXIT_DEADLINE.toMillis());
            throw new IOException("A worker process does not start: " + e.getMessage() + ". " + errors.beginning(), e);
        } catch (ContentException e) {
            throw new IllegalStateException("a greeting has no content", e);
        }
    }

    /**
     * Lets the process read a document.
     *
     * @throws WorkerLostException  if the process ended without an answer; it is not usable any more
     * @throws IOException          if the document's bytes cannot be had; the process is usable if it {@link #isUsable()}
     * @throws InterruptedException if the caller is interrupted; the process has been killed
     */
    Reply ask(Content content, Duration deadline) throws WorkerLostException, IOException, InterruptedException {
        return ask(content, 0, deadline);
    }

    /**
     * Lets the process read a document, or paint one of its pages.
     *
     * @param page the page, from 1, of which a picture is wanted; 0 if it is the text that is wanted
     */
    Reply ask(Content content, int page, Duration deadline) throws WorkerLostException, IOException, InterruptedException {
        try {
            Reply reply = await(() -> exchange(content, page, patience(deadline)), deadline);
            if (reply instanceof Failure failure && failure.retire()) {
                usable = false;
            }
            return reply;
        } catch (ContentException e) {
            throw e.problem;
        }
    }

    /** Whether it can be asked again. */
    boolean isUsable() {
        return usable && process.isAlive();
    }

    /** The number the operating system knows it by. */
    long pid() {
        return process.pid();
    }

    /** Ends the process at once, whatever it is doing. */
    void kill() {
        usable = false;
        process.destroyForcibly();
        talker.shutdown();
    }

    /** Waits until a killed process is gone, for some seconds at most. */
    void awaitEnd() throws InterruptedException {
        process.waitFor(EXIT_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> T await(Callable<T> talk, Duration deadline)
            throws WorkerLostException, ContentException, InterruptedException {
        Future<T> result;
        try {
            result = talker.submit(talk);
        } catch (RejectedExecutionException e) {
            throw new WorkerLostException(Loss.CRASHED, "it has been killed", e);
        }
        try {
            return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            throw new WorkerLostException(Loss.TIMED_OUT, "no answer within " + deadline.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            kill();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ContentException content) {
                throw content;
            }
            if (e.getCause() instanceof IOException pipe) {
                throw lost(pipe);
            }
            kill();
            throw new IllegalStateException("the conversation with a worker broke", e.getCause());
        }
    }

    private Boolean greeted() throws IOException {
        Frame frame = next();
        if (frame.kind() != Frame.Kind.HELLO || Hello.decode(frame.payload()).version() != Hello.CURRENT) {
            throw new ProtocolException("the worker does not say hello but " + frame.kind());
        }
        return true;
    }

    private Reply exchange(Content content, int page, int patience) throws IOException, ContentException {
        send(content, page, patience);
        Reply reply = Reply.of(next());
        if (page > 0 ? reply instanceof ExtractedText : reply instanceof Picture) {
            throw new ProtocolException("an answer of the kind " + reply.frame().kind() + ", which was not asked for");
        }
        return reply;
    }

    /** What is left of the deadline is for the answer, which takes its time when the text is long. */
    private static int patience(Duration deadline) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(deadline.toMillis() * PATIENCE));
    }

    private void send(Content content, int page, int patience) throws IOException, ContentException {
        try (InputStream bytes = opened(content)) {
            out.write(Frame.Kind.REQUEST, new Request(content.mediaType(), content.charset().orElse(""),
                    Math.toIntExact(content.size()), page, patience).encode());
            int read = read(bytes);
            while (read >= 0) {
                out.write(Frame.Kind.DATA, chunk, 0, read);
                read = read(bytes);
            }
        }
        out.write(Frame.Kind.END);
        out.flush();
    }

    private static InputStream opened(Content content) throws ContentException {
        try {
            return content.open();
        } catch (IOException e) {
            throw new ContentException(e);
        }
    }

    /** Reads the next part of the document; if that fails, takes the request back so that the worker stays usable. */
    private int read(InputStream bytes) throws IOException, ContentException {
        try {
            return bytes.read(chunk);
        } catch (IOException e) {
            out.write(Frame.Kind.ABORT);
            out.flush();
            throw new ContentException(e);
        }
    }

    private Frame next() throws IOException {
        return in.next().orElseThrow(() -> new EOFException("the worker has ended"));
    }

    /** Finds out from the process's end why the pipe broke. */
    private WorkerLostException lost(IOException pipe) throws InterruptedException {
        if (pipe instanceof ProtocolException || !process.waitFor(EXIT_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            return new WorkerLostException(Loss.CRASHED, pipe.getMessage(), pipe);
        }
        talker.shutdown();
        int status = process.exitValue();
        return new WorkerLostException(status == EXIT_OUT_OF_MEMORY ? Loss.OUT_OF_MEMORY : Loss.CRASHED,
                "exit status " + status, pipe);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
