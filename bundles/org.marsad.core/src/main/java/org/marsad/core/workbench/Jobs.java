package org.marsad.core.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.marsad.api.progress.Progress;
import org.osgi.service.component.annotations.Component;

/** The board on which long work is announced. */
@Component(immediate = true)
public final class Jobs implements Progress {

    private final Clock clock = Clock.systemUTC();
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Announced> going = new ConcurrentSkipListMap<>();

    @Override
    public Job start(String name, OptionalLong total) {
        Announced job = new Announced(last.incrementAndGet(), name, total);
        going.put(job.number, job);
        return job;
    }

    @Override
    public List<Status> status() {
        return going.values().stream().map(Announced::status).toList();
    }

    @Override
    public boolean cancel(String id) {
        Optional<Announced> job = going.values().stream().filter(announced -> announced.id().equals(id)).findFirst();
        job.ifPresent(announced -> announced.cancelled = true);
        return job.isPresent();
    }

    private final class Announced implements Job {

        private final long number;
        private final String name;
        private final Instant startedAt = clock.instant();
        private final long startedNanos = System.nanoTime();
        private final AtomicLong done = new AtomicLong();
        private volatile OptionalLong total;
        private volatile boolean cancelled;

        private Announced(long number, String name, OptionalLong total) {
            this.number = number;
            this.name = name;
            this.total = total;
        }

        @Override
        public String id() {
            return Long.toString(number);
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
            going.remove(number);
        }

        private Status status() {
            return new Status(id(), name, done.get(), total, startedAt, end());
        }

        /** Time taken so far is measured by a clock that does not jump. */
        private Optional<Instant> end() {
            long steps = done.get();
            if (total.isEmpty() || steps == 0) {
                return Optional.empty();
            }
            double perStep = (double) (System.nanoTime() - startedNanos) / steps;
            return Optional.of(clock.instant().plus(Duration.ofNanos((long) (perStep * Math.max(0, total.getAsLong() - steps)))));
        }
    }
}
