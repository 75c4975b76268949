package org.marsad.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.testkit.MemoryIntake;
import org.marsad.testkit.MovableClock;
import org.marsad.testkit.Seed;

/** The law: whatever was announced while it was looked at is taken in, once, whatever fails and whenever the container dies. */
class NothingIsLostTest {

    private static final int ROUNDS = 40;
    private static final int WINDOW = 6;

    @TempDir
    private Path folder;

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private int failuresOutOfTen = 3;

    @Test
    void whatWasSeenIsTakenOnce() throws Exception {
        for (boolean articles : new boolean[] {true, false}) {
            try (Site site = new Site()) {
                run(site, articles);
            }
        }
    }

    private void run(Site site, boolean articles) throws Exception {
        failuresOutOfTen = 3;
        MemoryIntake kept = new MemoryIntake();
        Intake troubled = new Unreliable(kept);
        List<String> announced = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Path store = folder.resolve("state-" + articles);
        for (int round = 0; round < ROUNDS; round++) {
            if (failuresOutOfTen > 0 && round == ROUNDS - 12) {
                failuresOutOfTen = 0;
            }
            if (failuresOutOfTen > 0 && random.nextBoolean()) {
                announced.add("/n" + announced.size());
                put(site, announced.get(announced.size() - 1));
            }
            // In the feed the newest stand in front, and old ones fall out at the end. What the feed itself has cannot be got later.
            List<String> window = articles ? announced.subList(Math.max(0, announced.size() - WINDOW), announced.size()) : announced;
            List<String> items = new ArrayList<>();
            window.forEach(link -> items.add(0, Feeds.item(link, "خبر " + link, "<description>" + link + "</description>")));
            String feed = Feeds.rss(items.toArray(String[]::new));
            site.put("/feed", exchange -> {
                if (random.nextInt(10) < failuresOutOfTen) {
                    Site.send(exchange, 500, "text/plain", new byte[0]);
                } else {
                    window.forEach(link -> seen.merge(link, 1, Integer::sum));
                    Site.send(exchange, 200, "text/xml", feed.getBytes(StandardCharsets.UTF_8));
                }
            });
            try (Web web = web()) {
                FeedSettings settings = new FeedSettings("press", site.at("/feed"), Duration.ofHours(1), articles, 2, "Marsad/0.1",
                        Duration.ZERO, true);
                FeedSource source = new FeedSource(settings, FeedState.load(store, settings.url()), web, clock);
                for (int poll = random.nextInt(3); poll >= 0; poll--) {
                    poll(source, troubled);
                    clock.advance(Duration.ofDays(2));
                }
            }
        }
        assertEquals(seen.keySet().stream().map(site::at).sorted().toList(), List.copyOf(kept.documents().keySet()), seed::repeat);
        assertTrue(!seen.isEmpty(), seed::repeat);
        assertEquals(kept.documents().size(), kept.offers().size(), () -> "each once; " + seed.repeat());
        assertEquals(Map.of(), kept.refused(), seed::repeat);
    }

    private static void poll(FeedSource source, Intake intake) throws InterruptedException {
        try {
            source.poll(intake);
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("HTTP 500") || e.getMessage().contains("the disk is full"), e::toString);
        }
    }

    private Web web() {
        return new Web(new Hosts(clock, length -> clock.advance(length)), clock, new Web.Manners("Marsad/0.1", Duration.ZERO,
                Duration.ofSeconds(20), true));
    }

    private void put(Site site, String path) {
        site.put(path, exchange -> {
            boolean fails = random.nextInt(10) < failuresOutOfTen;
            Site.send(exchange, fails ? 502 : 200, "text/html", path.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void aDamagedStoreCostsALookAndNothingElse() throws Exception {
        try (Site site = new Site()) {
            Path store = folder.resolve("damaged");
            site.putFeed("/feed", "\"1\"", Feeds.links("/n1", "/n2"));
            site.put("/n1", "text/html", "1");
            site.put("/n2", "text/html", "2");
            MemoryIntake kept = new MemoryIntake();
            FeedSettings settings = new FeedSettings("press", site.at("/feed"), Duration.ofHours(1), true, 1, "Marsad/0.1", Duration.ZERO,
                    true);
            try (Web web = web()) {
                new FeedSource(settings, FeedState.load(store, settings.url()), web, clock).poll(kept);
                byte[] whole = Files.readAllBytes(store);
                for (int cut = 0; cut < whole.length; cut += 1 + random.nextInt(40)) {
                    Files.write(store, Arrays.copyOf(whole, cut));
                    FeedSource source = new FeedSource(settings, FeedState.load(store, settings.url()), web, clock);
                    source.poll(kept);
                    source.poll(kept);
                    assertTrue(kept.documents().size() >= 1, seed::repeat);
                    clock.advance(Duration.ofHours(2));
                }
            }
            assertEquals(2, kept.offers().size(), seed::repeat);
        }
    }

    /** An intake whose disk is full now and then. */
    private final class Unreliable implements Intake {

        private final MemoryIntake kept;

        Unreliable(MemoryIntake kept) {
            this.kept = kept;
        }

        @Override
        public Receipt accept(Provenance provenance, InputStream content) throws IOException, InterruptedException {
            if (random.nextInt(10) < failuresOutOfTen) {
                throw new IOException("the disk is full");
            }
            return kept.accept(provenance, content);
        }

        @Override
        public Optional<Receipt> recall(String source, URI origin, String stamp) {
            return kept.recall(source, origin, stamp);
        }

        @Override
        public void refuse(Provenance provenance, Problem.Code code, String reason, String advice) {
            kept.refuse(provenance, code, reason, advice);
        }

        @Override
        public void gone(String source, URI origin) {
            kept.gone(source, origin);
        }

        @Override
        public List<URI> present(String source) {
            return kept.present(source);
        }

        @Override
        public long maximumSize() {
            return kept.maximumSize();
        }
    }
}
