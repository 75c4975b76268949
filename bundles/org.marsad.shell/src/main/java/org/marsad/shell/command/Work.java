package org.marsad.shell.command;

import java.io.IOException;
import org.marsad.api.progress.Progress;

/** Work that is going on, in the list of jobs and, where somebody looks, on the screen. Close it when it ends. */
public final class Work implements AutoCloseable {

    private final Progress progress;
    private final Progress.Job job;

    /** What draws it, or {@code null} where nobody looks. */
    private final ProgressLine line;

    Work(Progress progress, Progress.Job job, ProgressLine line) {
        this.progress = progress;
        this.job = job;
        this.line = line;
    }

    /** The job, to tell it how far the work has come. */
    public Progress.Job job() {
        return job;
    }

    /** Whether the work is called off: by Ctrl-C here, or by {@code cancel} anywhere. */
    public boolean isCalledOff() {
        return job.isCancelled() || Thread.currentThread().isInterrupted();
    }

    /**
     * Does a step on the calling thread, which is interrupted when the work is called off with {@code cancel}.
     *
     * @throws CommandException     if it was called off that way
     * @throws InterruptedException if it was called off by Ctrl-C
     */
    public <T, E extends Exception> T interruptibly(Step<T, E> step)
            throws E, CommandException, IOException, InterruptedException {
        CancelWatch watch = new CancelWatch(job);
        try {
            return step.run();
        } catch (InterruptedException e) {
            if (job.isCancelled()) {
                throw new CommandException("called off");
            }
            throw e;
        } finally {
            watch.close();
        }
    }

    /** How far the work has come. */
    public long done() {
        return progress.status().stream().filter(status -> status.id().equals(job.id()))
                .mapToLong(Progress.Status::done).findFirst().orElse(0);
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
        job.close();
    }
}
