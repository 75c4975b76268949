package org.marsad.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedParserTest {

    private static final URI PLACE = URI.create("https://press.example/feeds/all.xml");

    @Test
    void anRssItemHasItsFields() throws Exception {
        Item item = only(Feeds.rss("""
                <item><title>عنوان</title><link> /a?x=1&amp;y=2 </link><guid isPermaLink="false">17</guid><author>كاتب</author>
                <pubDate>Mon, 24 Nov 2025 10:00:00 EST</pubDate><description>&lt;p&gt;موجز&lt;/p&gt;</description></item>"""));
        assertEquals(new Item("17", Optional.of(URI.create("https://press.example/a?x=1&y=2")), "عنوان", "كاتب",
                Optional.of(Instant.parse("2025-11-24T15:00:00Z")), Optional.empty(), "ar", "<p>موجز</p>"), item);
    }

    @Test
    void aPermanentIdIsALinkWhereThereIsNone() throws Exception {
        assertEquals(Optional.of(URI.create("https://press.example/p")),
                only(Feeds.rss("<item><guid>https://press.example/p</guid></item>")).link());
        assertEquals(Optional.empty(), only(Feeds.rss("<item><guid>tag:17</guid></item>")).link());
    }

    @Test
    void rss1KeepsItemsBesideTheChannel() throws Exception {
        Item item = only("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://press.example/"><title>x</title><link>https://press.example/</link></channel>
                <item rdf:about="https://press.example/1"><title>عنوان</title><link>https://press.example/1</link>
                <dc:date>2025-11-24</dc:date>
                <dc:creator>كاتب</dc:creator></item></rdf:RDF>""");
        assertEquals("عنوان", item.title());
        assertEquals("كاتب", item.author());
        assertEquals(Optional.of(Instant.parse("2025-11-24T00:00:00Z")), item.published());
        assertEquals("https://press.example/1", item.link().orElseThrow().toString());
    }

    @Test
    void atomHasLinksOfSeveralKindsAndContentOfSeveralTypes() throws Exception {
        List<Item> items = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://other.example/dir/"><title>x</title>
                <entry><id>1</id><title type="html">&lt;b&gt;عنوان&lt;/b&gt; &amp;amp; آخر</title>
                <link rel="self" href="s"/><link rel="alternate" href="a"/>
                <author><uri>u</uri><name>كاتب</name></author>
                <published>2025-11-24T10:00:00+01:00</published><updated>2025-11-25T10:00:00.5Z</updated>
                <content type="xhtml">\
                <div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x()">فقرة &lt;1&gt;<br/>سطر</p></div></content></entry>
                <entry xml:lang="fr"><id>2</id><link href="b"/><summary>a &lt; b</summary></entry>
                <entry><id>3</id><summary type="html">&lt;p&gt;x&lt;/p&gt;</summary><content src="x"/></entry></feed>""");
        Item first = items.get(0);
        assertEquals("عنوان & آخر", first.title());
        assertEquals("https://other.example/dir/a", first.link().orElseThrow().toString());
        assertEquals("كاتب", first.author());
        assertEquals(Optional.of(Instant.parse("2025-11-24T09:00:00Z")), first.published());
        assertEquals(Optional.of(Instant.parse("2025-11-25T10:00:00.500Z")), first.updated());
        assertEquals("<div><p>فقرة &lt;1&gt;<br>سطر</p></div>", first.html());
        assertEquals("fr", items.get(1).language());
        assertEquals("<p>a &lt; b</p>", items.get(1).html());
        assertEquals("<p>x</p>", items.get(2).html());
        assertEquals("ar", items.get(2).language());
    }

    @Test
    void otherPeoplesElementsArePassedOver() throws Exception {
        Item item = only(Feeds.rss("""
                <image><title>صورة</title><link>/image</link></image>
                <item xmlns:media="http://search.yahoo.com/mrss/">
                <media:group><media:title>x</media:title><title>y</title></media:group><title>عنوان</title>
                <media:title>z</media:title><link>/a</link></item>"""));
        assertEquals("عنوان", item.title());
    }

    @Test
    void nothingOutsideIsReadAndNothingGrows(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "TOPSECRET");
        String external = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + Feeds.rss("<item><title>a &x; b</title></item>").replaceFirst("<\\?.*\\?>", "");
        assertFalse(parse(external).toString().contains("TOPSECRET"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"&l").append(i - 1).append(";&l").append(i - 1).append(";\">");
        }
        String feed = laughs + "]>" + Feeds.rss("<item><title>&l29;</title></item>").replaceFirst("<\\?.*\\?>", "");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(parse(feed).get(0).title().length() < 100));
        String parameter = "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>" + Feeds.rss("<item/>")
                .replaceFirst("<\\?.*\\?>", "");
        assertEquals(1, parse(parameter).size());
    }

    @Test
    void anEntityOfHtmlThatNobodyDeclaredIsLeftToReadersOfHtml() throws Exception {
        assertEquals("a b", only(Feeds.rss("<item><title>a&nbsp;b</title></item>")).title());
    }

    @Test
    void theBytesDecideWhatTheHeaderGetsWrong() throws Exception {
        String feed = Feeds.rss("<item><title>عنوان</title></item>");
        assertEquals("عنوان", FeedParser.parse(PLACE, "text/xml; charset=iso-8859-1", feed.getBytes(StandardCharsets.UTF_8)).get(0)
                .title());
        assertEquals("عنوان", FeedParser.parse(PLACE, "", ("\uFEFF" + feed).getBytes(StandardCharsets.UTF_8)).get(0).title());
        Charset windows = Charset.forName("windows-1256");
        assertEquals("عنوان", FeedParser.parse(PLACE, "text/xml; charset=windows-1256", feed.getBytes(windows)).get(0).title(),
                "declared as UTF-8");
        assertEquals("عنوان", FeedParser.parse(PLACE, "text/xml", feed.replace("UTF-8", "windows-1256").getBytes(windows)).get(0).title());
        assertEquals("عنوان", FeedParser.parse(PLACE, "text/xml", ("\uFEFF" + feed.replace("UTF-8", "UTF-16"))
                .getBytes(StandardCharsets.UTF_16BE))
                .get(0).title());
    }

    @Test
    void whatIsNoFeedSaysWhatItIs() {
        assertTrue(refusal("<html><body>x</body></html>").contains("its first element is <html>"));
        assertTrue(refusal("<rss><channel>\n<item></channel></rss>").contains("not well-formed XML in line 2"));
        assertTrue(refusal("").contains("not well-formed XML"));
        assertTrue(refusal("{}").contains("not well-formed XML"));
    }

    @Test
    void aFeedWithoutEndIsReadAsFarAsIsUseful() throws Exception {
        assertEquals(FeedParser.MAXIMUM_ITEMS, parse(Feeds.rss("<item><title>x</title></item>".repeat(6000))).size());
        assertThrows(FetchException.class, () -> parse("<rss>" + "<a>".repeat(200_000)), "and depth breaks nothing");
    }

    @Test
    void datesAreReadAsTheyAreWritten() {
        Instant ten = Instant.parse("2025-11-24T10:00:00Z");
        for (String date : List.of("Mon, 24 Nov 2025 10:00:00 GMT", "24 Nov 25 10:00 UT", "Mon, 24 November 2025 11:00:00 +0100",
                "2025-11-24T10:00:00Z",
                "2025-11-24T11:00+01:00", "2025-11-24 10:00:00", "2025-11-24T10:00:00.000+0000", "Mon, 24 Nov 2025 05:00:00 EST")) {
            assertEquals(Optional.of(ten), FeedDates.parse(date), date);
        }
        for (String date : List.of("", "yesterday", "Mon, 99 Nov 2025 10:00:00 GMT", "2025-13-01", "24 Xyz 2025 10:00",
                "Mon, 24 Nov 2025 10:00:00 +9999")) {
            assertEquals(Optional.empty(), FeedDates.parse(date), date);
        }
    }

    private static Item only(String feed) throws Exception {
        List<Item> items = parse(feed);
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static List<Item> parse(String feed) throws Exception {
        return FeedParser.parse(PLACE, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String feed) {
        return assertThrows(FetchException.class, () -> parse(feed)).getMessage();
    }
}
