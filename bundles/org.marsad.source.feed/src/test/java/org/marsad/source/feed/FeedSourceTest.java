package org.marsad.source.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Source;
import org.marsad.testkit.MemoryIntake;
import org.marsad.testkit.MovableClock;
import org.marsad.testkit.SourceContract;

class FeedSourceTest extends SourceContract {

    private static final String FEED = "/feed.xml";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final Site site = new Site();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final MemoryIntake intake = new MemoryIntake();
    private final List<Web> webs = new ArrayList<>();
    private int stores;
    private boolean articles = true;
    private int maximum = 5000;
    private Duration deadline = Duration.ofSeconds(20);
    private URI place = site.at(FEED);

    @AfterEach
    void close() {
        webs.forEach(Web::close);
        site.close();
    }

    // ---- the contract, over a feed with three articles

    @Override
    protected Source source() throws IOException {
        site.putFeed(FEED, "\"1\"", Feeds.links("/a", "/b.html", "/c"));
        site.put("/a", "text/html; charset=utf-8", "<p>مقال أول");
        site.put("/b.html", "text/html", "<p>المقال الثاني أطول من الأول");
        site.put("/c", "text/plain", "الثالث");
        stores++;
        return feed();
    }

    @Override
    protected Source restarted() throws IOException {
        return feed();
    }

    @Override
    protected String name() {
        return "press";
    }

    @Override
    protected void beforePoll() {
        clock.advance(Duration.ofDays(2));
    }

    private FeedSource feed() throws IOException {
        Web web = new Web(new Hosts(clock, length -> clock.advance(length)), clock,
                new Web.Manners("Marsad/0.1 (test)", Duration.ofSeconds(2), deadline, true));
        webs.add(web);
        FeedSettings settings = new FeedSettings(name(), place, HOUR, articles, maximum, "Marsad/0.1 (test)", Duration.ofSeconds(2), true);
        return new FeedSource(settings, FeedState.load(folder.resolve("feed" + stores), place), web, clock);
    }

    // ---- what is asked for, and how often

    @Test
    void anUnchangedFeedIsNotSentAgainAlsoAfterARestart() throws Exception {
        Source source = source();
        source.poll(intake);
        int before = site.asked.size();
        clock.advance(HOUR);
        source.poll(intake);
        clock.advance(HOUR);
        restarted().poll(intake);
        assertEquals(List.of(FEED, FEED), site.asked.subList(before, site.asked.size()), "looks, and nothing else");
        assertEquals(3, intake.offers().size());
    }

    @Test
    void betweenTwoLooksNobodyIsAsked() throws Exception {
        Source source = source();
        source.poll(intake);
        int before = site.asked.size();
        clock.advance(HOUR.dividedBy(2));
        source.poll(intake);
        assertEquals(before, site.asked.size());
    }

    @Test
    void aCatalogueThatHasNothingIsOfferedAllAgain() throws Exception {
        Source source = source();
        source.poll(intake);
        clock.advance(HOUR);
        MemoryIntake another = new MemoryIntake();
        source.poll(another);
        assertEquals(intake.documents().keySet(), another.documents().keySet());
    }

    @Test
    void aHostIsAskedOneThingAtATimeWithAPauseBetween() throws Exception {
        Instant begin = clock.instant();
        source().poll(intake);
        assertEquals(1, site.mostAtOnce.get());
        assertEquals(5, site.asked.size(), "feed, robots.txt and three articles");
        assertEquals(Duration.ofSeconds(8), Duration.between(begin, clock.instant()));
    }

    @Test
    void noMoreThanTheMaximumIsTakenAfterOneLookAndTheOthersFollow() throws Exception {
        maximum = 500;
        String[] links = IntStream.range(0, 2000).mapToObj(i -> "/n" + i).toArray(String[]::new);
        Source source = source();
        site.putFeed(FEED, "\"2000\"", Feeds.links(links));
        for (String link : links) {
            site.put(link, "text/html", "<p>" + link);
        }
        for (int look = 1; look <= 4; look++) {
            source.poll(intake);
            source.poll(intake);
            assertEquals(500 * look, intake.documents().size());
            clock.advance(HOUR);
        }
    }

    @Test
    void aChangedItemIsFetchedAgain() throws Exception {
        Source source = source();
        site.putFeed(FEED, "\"1\"", Feeds.rss(Feeds.item("/a", "خبر", "<pubDate>Mon, 24 Nov 2025 10:00:00 GMT</pubDate>")));
        source.poll(intake);
        clock.advance(HOUR);
        site.putFeed(FEED, "\"2\"", Feeds.rss(Feeds.item("/a", "خبر", "<pubDate>Mon, 24 Nov 2025 11:00:00 GMT</pubDate>")));
        site.put("/a", "text/html", "<p>مقال مصحح");
        source.poll(intake);
        assertEquals("<p>مقال مصحح", new String(intake.documents().get(site.at("/a")), StandardCharsets.UTF_8));
    }

    // ---- trouble

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() throws Exception {
        Source source = source();
        site.put("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1800");
            Site.send(exchange, 429, "text/plain", new byte[0]);
        });
        source.poll(intake);
        assertEquals(Set.of(), intake.documents().keySet(), "the others wait as well");
        assertEquals(Set.of(site.at("/a")), intake.refused().keySet());
        site.put("/a", "text/html", "<p>مقال");
        int before = site.asked.size();
        clock.advance(Duration.ofSeconds(1790));
        source.poll(intake);
        assertEquals(before, site.asked.size());
        clock.advance(Duration.ofSeconds(20));
        source.poll(intake);
        assertEquals(3, intake.documents().size());
        assertEquals(Map.of(), intake.refused());
    }

    @ParameterizedTest
    @ValueSource(ints = {-3650, 3650})
    void aClockThatJumpsByYearsKeepsNothingOut(int days) throws Exception {
        Source source = source();
        site.put("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1800");
            Site.send(exchange, 429, "text/plain", new byte[0]);
        });
        source.poll(intake);
        site.put("/a", "text/html", "<p>مقال");
        site.putFeed(FEED, "\"2\"", Feeds.links("/a", "/b.html", "/c", "/new"));
        site.put("/new", "text/html", "<p>جديد");
        clock.advance(Duration.ofDays(days));
        source.poll(intake);
        assertEquals(4, intake.documents().size());
        int asked = site.asked.size();
        clock.advance(HOUR.dividedBy(2));
        source.poll(intake);
        assertEquals(asked, site.asked.size(), () -> "from now on it waits as ever: " + site.asked);
    }

    @Test
    void aFeedThatIsUnavailableIsTroubleUntilItIsBack() throws Exception {
        Source source = source();
        site.put(FEED, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Thu, 01 Jan 2026 03:00:00 GMT");
            Site.send(exchange, 503, "text/plain", new byte[0]);
        });
        assertTrue(assertThrows(IOException.class, () -> source.poll(intake)).getMessage().contains("HTTP 503"));
        clock.advance(HOUR.multipliedBy(2));
        assertThrows(IOException.class, () -> source.poll(intake), "still so, as far as is known");
        assertEquals(1, site.asked.size());
        site.putFeed(FEED, "\"1\"", Feeds.links("/a"));
        clock.advance(HOUR);
        source.poll(intake);
        assertEquals(1, intake.documents().size());
    }

    @Test
    void anArticleThatFailsKeepsNoOtherOutAndIsTriedAgainLater() throws Exception {
        Source source = source();
        site.put("/a", exchange -> Site.send(exchange, 500, "text/plain", new byte[0]));
        source.poll(intake);
        assertEquals(2, intake.documents().size());
        assertEquals(Problem.Code.UNREADABLE, intake.refused().get(site.at("/a")).code());
        site.put("/a", "text/html", "<p>مقال");
        source.poll(intake);
        assertEquals(2, intake.documents().size(), "not at once");
        clock.advance(Duration.ofMinutes(16));
        source.poll(intake);
        assertEquals(3, intake.documents().size());
        assertEquals(Map.of(), intake.refused());
    }

    @Test
    void anArticleThatFailsAgainAndAgainIsGivenUpUntilItIsAnnouncedAnew() throws Exception {
        Source source = source();
        site.putFeed(FEED, "\"1\"", Feeds.links("/none"));
        for (int i = 0; i < 20; i++) {
            source.poll(intake);
            clock.advance(Duration.ofDays(2));
        }
        assertEquals(10, site.times("/none"));
        assertTrue(intake.refused().get(site.at("/none")).advice().contains("given up"));
        site.put("/none", "text/html", "<p>هنا");
        site.putFeed(FEED, "\"2\"", Feeds.rss(Feeds.item("/none", "عنوان آخر", "")));
        source.poll(intake);
        assertEquals(1, intake.documents().size());
    }

    @Test
    void whatWasAnnouncedIsFetchedThoughTheContainerDiedAndTheFeedHasMovedOn() throws Exception {
        maximum = 1;
        source().poll(intake);
        assertEquals(1, intake.documents().size());
        site.putFeed(FEED, "\"2\"", Feeds.links("/z"));
        site.put("/z", "text/html", "<p>جديد");
        Source restarted = restarted();
        for (int i = 0; i < 4; i++) {
            restarted.poll(intake);
            clock.advance(HOUR);
        }
        assertEquals(Set.of("/a", "/b.html", "/c", "/z"), paths());
        assertEquals(4, intake.offers().size(), "each once");
    }

    @Test
    void aSlowPageIsNotWaitedForLongerThanTheDeadline() throws Exception {
        deadline = Duration.ofMillis(400);
        CountDownLatch end = new CountDownLatch(1);
        Source source = source();
        site.put("/a", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(end);
        });
        source.poll(intake);
        end.countDown();
        assertEquals(Problem.Code.TIMED_OUT, intake.refused().get(site.at("/a")).code());
        assertEquals(2, intake.documents().size());
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPageThatIsCutOffIsNotTaken() throws Exception {
        Source source = source();
        site.put("/a", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("<p>نصف".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        byte[] packed = Site.gzip("<p>مقال طويل طويل طويل".getBytes(StandardCharsets.UTF_8));
        site.put("/b.html", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/html", Arrays.copyOf(packed, packed.length - 12));
        });
        source.poll(intake);
        assertEquals(Set.of("/c"), paths());
        assertEquals(Set.of(site.at("/a"), site.at("/b.html")), intake.refused().keySet());
    }

    @Test
    void aPackedPageIsUnpackedButNotWithoutLimit() throws Exception {
        Source source = source();
        intake.maximumSize(100_000);
        for (Map.Entry<String, byte[]> page : Map.of("/a", "<p>مقال".getBytes(StandardCharsets.UTF_8), "/b.html", new byte[10_000_000])
                .entrySet()) {
            byte[] packed = Site.gzip(page.getValue());
            site.put(page.getKey(), exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                Site.send(exchange, 200, "text/html", packed);
            });
        }
        source.poll(intake);
        assertEquals("<p>مقال", new String(intake.documents().get(site.at("/a")), StandardCharsets.UTF_8));
        assertEquals(Problem.Code.TOO_LARGE, intake.refused().get(site.at("/b.html")).code());
        clock.advance(Duration.ofDays(3));
        source.poll(intake);
        assertEquals(1, site.times("/b.html"), "it will not be smaller the next time");
    }

    // ---- ways and addresses

    @Test
    void redirectsAreFollowedButNotForEver() throws Exception {
        Source source = source();
        site.put("/a", exchange -> redirect(exchange, "/new/مقال"));
        site.put("/new/%D9%85%D9%82%D8%A7%D9%84", "text/html", "<p>انتقل");
        site.put("/b.html", exchange -> redirect(exchange, "/b.html"));
        source.poll(intake);
        assertEquals("<p>انتقل", new String(intake.documents().get(site.at("/a")), StandardCharsets.UTF_8),
                "the origin is what was announced");
        assertTrue(intake.refused().get(site.at("/b.html")).reason().contains("from one address to the next"));
        assertEquals(6, site.times("/b.html"));
        assertFalse(Web.isAsSafe(URI.create("https://a"), URI.create("http://a")));
        assertTrue(Web.isAsSafe(URI.create("https://a"), URI.create("https://b")));
        assertTrue(Web.isAsSafe(URI.create("http://a"), URI.create("https://a")));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", new String(to.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(302, -1);
    }

    @Test
    void anAddressInArabicIsAnAddress() throws Exception {
        Source source = source();
        site.putFeed(FEED, "\"2\"", Feeds.links("/أخبار/خبر جديد?رقم=1#top"));
        site.put("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%AE%D8%A8%D8%B1%20%D8%AC%D8%AF%D9%8A%D8%AF", "text/html", "<p>خبر");
        source.poll(intake);
        assertEquals(List.of(site.at("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%AE%D8%A8%D8%B1%20%D8%AC%D8%AF%D9%8A%D8%AF?%D8%B1%D9%82%D9%85=1")),
                List.copyOf(intake.documents().keySet()));
    }

    @Test
    void whatRobotsAreToLeaveAloneIsLeftAlone() throws Exception {
        Source source = source();
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
        source.poll(intake);
        assertEquals(Set.of("/b.html", "/c"), paths());
        assertEquals(0, site.times("/a"));
        assertTrue(intake.refused().get(site.at("/a")).reason().contains("robots.txt"));
        clock.advance(Duration.ofDays(2));
        source.poll(intake);
        assertEquals(1, intake.refused().get(site.at("/a")).attempts(), "said once");
    }

    @Test
    void whereRobotsTxtCannotBeReadNothingIsFetchedUntilItCan() throws Exception {
        Source source = source();
        site.put("/robots.txt", exchange -> Site.send(exchange, 500, "text/plain", new byte[0]));
        source.poll(intake);
        assertEquals(Set.of(), paths());
        assertEquals(List.of(FEED, "/robots.txt"), site.asked);
        site.put("/robots.txt", "text/plain", "");
        clock.advance(HOUR);
        source.poll(intake);
        assertEquals(3, paths().size());
    }

    @Test
    void aPublicFeedLeadsToNoMachineInside() {
        Web web = new Web(new Hosts(clock, length -> { }), clock, new Web.Manners("Marsad/0.1", Duration.ZERO, deadline, false));
        webs.add(web);
        for (String host : List.of("127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[fd00::1]",
                "0.0.0.0", "2130706433")) {
            FetchException refusal = assertThrows(FetchException.class, () -> web.article(URI.create("http://" + host + "/x"), 1000), host);
            assertEquals(FetchException.Prospect.LASTING, refusal.prospect(), host);
        }
        assertEquals(List.of(), site.asked);
    }

    // ---- what is said of a page

    @Test
    void theCharsetOfTheHeaderIsSaidWhereItCanBeTrue() throws Exception {
        Source source = source();
        site.put("/a", "text/html; charset=windows-1256", "<p>مقال".getBytes(Charset.forName("windows-1256")));
        site.put("/b.html", "text/html; charset=iso-8859-1", "<p>مقال");
        site.put("/c", "text/html; charset=no-such-charset", "<p>مقال ثالث");
        source.poll(intake);
        assertEquals("windows-1256", attributes("/a").get(Provenance.CHARSET));
        assertFalse(attributes("/b.html").containsKey(Provenance.CHARSET), "the bytes are UTF-8");
        assertFalse(attributes("/c").containsKey(Provenance.CHARSET));
        assertArrayEquals("<p>مقال".getBytes(Charset.forName("windows-1256")), intake.documents().get(site.at("/a")),
                "bytes are not touched");
    }

    @Test
    void titleAndDateAndFeedAreSaid() throws Exception {
        Source source = source();
        site.putFeed(FEED, "\"2\"", Feeds.rss(Feeds.item("/a", "<![CDATA[«خبر» &amp; <b>تعليق</b>]]>",
                "<pubDate>24 Nov 2025 10:00 +0100</pubDate>")));
        site.put("/a", "application/pdf", "%PDF-1.7");
        source.poll(intake);
        assertEquals("«خبر» & تعليق", attributes("/a").get("title"));
        assertEquals("2025-11-24T09:00:00Z", attributes("/a").get("published"));
        assertEquals(place.toString(), attributes("/a").get("feed"));
        assertEquals("application/pdf", attributes("/a").get(Provenance.MEDIA_TYPE));
    }

    // ---- what the feed itself has

    @Test
    void whatTheFeedHasIsTakenWithoutAskingForAnything() throws Exception {
        articles = false;
        Source source = source();
        site.putFeed(FEED, "\"2\"", Feeds.rss(
                Feeds.item("/a", "خبر & \"رأي\"".replace("&", "&amp;"),
                "<dc:creator>كاتب</dc:creator><pubDate>Mon, 24 Nov 2025 10:00:00 GMT</pubDate>"
                        + "<description>موجز</description><content:encoded><![CDATA[<p>المقال كله</p>]]></content:encoded>"),
                Feeds.item("/a", "آخر", "<guid isPermaLink='false'>2</guid><description>موجز ثان</description>"),
                "<item><title>بلا عنوان</title><description>موجز ثالث</description></item>"));
        source.poll(intake);
        assertEquals(List.of(FEED), site.asked);
        assertEquals(3, intake.documents().size(), "each has a place of its own");
        assertEquals("""
                <!DOCTYPE html>
                <html lang="ar">
                <head>
                <meta charset="utf-8">
                <title>خبر &amp; &quot;رأي&quot;</title>
                <meta name="author" content="كاتب">
                <meta property="article:published_time" content="2025-11-24T10:00:00Z">
                <link rel="canonical" href="%s">
                </head>
                <body>
                <h1>خبر &amp; &quot;رأي&quot;</h1>
                <p>المقال كله</p>
                </body>
                </html>
                """.formatted(site.at("/a")), new String(intake.documents().get(site.at("/a")), StandardCharsets.UTF_8));
        clock.advance(HOUR);
        restarted().poll(intake);
        assertEquals(3, intake.offers().size());
    }

    @Test
    void whatDoesNotFitAfterOneLookIsAnnouncedAgainAfterARestart() throws Exception {
        articles = false;
        maximum = 1;
        source().poll(intake);
        for (int i = 0; i < 4; i++) {
            clock.advance(HOUR);
            restarted().poll(intake);
        }
        assertEquals(3, intake.documents().size());
    }

    // ---- files

    @Test
    void aFeedMayBeAFileWithArticlesBesideIt() throws Exception {
        Path press = Files.createDirectory(folder.resolve("press"));
        Files.writeString(press.resolve("a.html"), "<p>مقال");
        Files.writeString(folder.resolve("secret.html"), "<p>سر");
        place = Files.writeString(press.resolve("feed.xml"), Feeds.links("a.html", "../secret.html", "/etc/hostname")).toUri();
        Source source = feed();
        source.poll(intake);
        assertEquals(1, intake.documents().size());
        assertEquals(2, intake.refused().size());
        clock.advance(HOUR);
        source.poll(intake);
        assertEquals(1, intake.offers().size());
        Files.writeString(press.resolve("feed.xml"), Feeds.links("a.html", "b.html"));
        Files.writeString(press.resolve("b.html"), "<p>ثان");
        clock.advance(HOUR);
        source.poll(intake);
        assertEquals(2, intake.documents().size());
    }

    @Test
    void aRemoteFeedDoesNotLeadToFiles() throws Exception {
        Source source = source();
        site.putFeed(FEED, "\"2\"", Feeds.links("file:///etc/hostname", "javascript:alert(1)"));
        source.poll(intake);
        assertTrue(intake.documents().keySet().stream().noneMatch(Addresses::isFile));
        assertTrue(intake.refused().get(URI.create("file:///etc/hostname")).reason().contains("not the address of a page"));
    }

    private Map<String, String> attributes(String path) {
        return intake.offers().stream().map(MemoryIntake.Offer::provenance).filter(each -> each.origin().equals(site.at(path))).findFirst()
                .orElseThrow().attributes();
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        intake.documents().keySet().forEach(origin -> paths.add(origin.getPath()));
        return paths;
    }
}
