package org.marsad.shell.fake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.marsad.api.progress.Progress;

/** Keeps account of jobs, and remembers the names of those that have ended. */
public final class FakeProgress implements Progress {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, FakeJob> jobs = new LinkedHashMap<>();
    private final StringBuilder ended = new StringBuilder();
    private int number;

    @Override
    public synchronized Job start(String name, OptionalLong total) {
        FakeJob job = new FakeJob(Integer.toString(++number), name, total);
        jobs.put(job.id, job);
        return job;
    }

    @Override
    public synchronized List<Status> status() {
        return jobs.values().stream().map(FakeJob::status).toList();
    }

    @Override
    public synchronized boolean cancel(String id) {
        FakeJob job = jobs.get(id);
        if (job != null) {
            job.cancelled = true;
        }
        return job != null;
    }

    /** The names of the jobs that have ended, and how many steps they were told of. */
    public synchronized String ended() {
        return ended.toString();
    }

    private synchronized void end(FakeJob job) {
        jobs.remove(job.id);
        ended.append(job.name).append(' ').append(job.done).append('\n');
    }

    private final class FakeJob implements Job {

        private final String id;
        private final String name;
        private final AtomicLong done = new AtomicLong();
        private volatile OptionalLong total;
        private volatile boolean cancelled;

        FakeJob(String id, String name, OptionalLong total) {
            this.id = id;
            this.name = name;
            this.total = total;
        }

        Status status() {
            return new Status(id, name, done.get(), total, BEGIN, Optional.empty());
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void advance(long steps) {
            done.addAndGet(steps);
        }

        @Override
        public void total(long steps) {
            total = OptionalLong.of(steps);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
