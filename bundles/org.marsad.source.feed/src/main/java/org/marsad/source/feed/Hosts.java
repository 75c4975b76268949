package org.marsad.source.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.marsad.api.document.Problem;

/** The hosts that are asked: one request at a time, with a pause between two, and none while a host wants to be left alone. */
final class Hosts {

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(5);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
    static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final Duration ROBOTS_KEPT = Duration.ofHours(24);

    private final Clock clock;
    private final Pause pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Hosts(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    Host of(URI address) {
        return hosts.computeIfAbsent(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + address.getPort(), Host::new);
    }

    /** One host, whatever the number of feeds that lead to it. */
    final class Host {

        private final String name;
        private final Semaphore turn = new Semaphore(1, true);
        private volatile Instant free = Instant.MIN;
        private volatile Instant leftAloneUntil = Instant.MIN;
        private int refusals;
        private Robots robots = Robots.ALL_ALLOWED;
        private Instant robotsUntil = Instant.MIN;

        private Host(String name) {
            this.name = name;
        }

        /** Does something with the connection. */
        interface Use<T> {
            T make() throws FetchException, InterruptedException;
        }

        /**
         * Waits for its turn and the pause behind the request before.
         *
         * @throws FetchException if the host wants to be left alone
         */
        <T> T inTurn(Duration delay, Use<T> use) throws FetchException, InterruptedException {
            turn.acquire();
            try {
                checkWelcome();
                Duration left = Duration.between(clock.instant(), free.equals(Instant.MIN) ? clock.instant() : free);
                if (left.compareTo(Duration.ZERO) > 0) {
                    pause.of(left.compareTo(delay) < 0 ? left : delay);
                }
                try {
                    return use.make();
                } finally {
                    free = clock.instant().plus(delay);
                }
            } finally {
                turn.release();
            }
        }

        private void checkWelcome() throws FetchException {
            if (Waits.isOn(clock.instant(), leftAloneUntil, LONGEST_WISH)) {
                throw new FetchException(Problem.Code.UNREADABLE, name + " wants to be left alone until " + leftAloneUntil,
                        "it is asked again then", FetchException.Prospect.NOT_ASKED, leftAloneUntil);
            }
        }

        /** The host has said that it is asked too much. Returns when it may be asked again. */
        synchronized Instant leaveAlone(Optional<Instant> wish) {
            Instant now = clock.instant();
            Duration backOff = FIRST_BACK_OFF.multipliedBy(1L << Math.min(refusals++, 10));
            Instant own = now.plus(backOff.compareTo(LONGEST_BACK_OFF) < 0 ? backOff : LONGEST_BACK_OFF);
            Instant latest = now.plus(LONGEST_WISH);
            leftAloneUntil = wish.filter(moment -> moment.isAfter(now)).map(moment -> moment.isBefore(latest) ? moment : latest)
                    .orElse(own);
            return leftAloneUntil;
        }

        synchronized void answered() {
            refusals = 0;
        }

        /** Its wishes, as far as they were read not too long ago. */
        synchronized Optional<Robots> robots() {
            return Waits.isOn(clock.instant(), robotsUntil, ROBOTS_KEPT) ? Optional.of(robots) : Optional.empty();
        }

        synchronized void keep(Robots read) {
            robots = read;
            robotsUntil = clock.instant().plus(ROBOTS_KEPT);
        }
    }
}
