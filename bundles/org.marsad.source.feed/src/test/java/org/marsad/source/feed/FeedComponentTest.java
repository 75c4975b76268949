package org.marsad.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.Source;
import org.marsad.testkit.MemoryIntake;
import org.marsad.testkit.MemoryRegistry;

class FeedComponentTest {

    @TempDir
    private Path folder;

    private final MemoryRegistry registry = new MemoryRegistry();

    @BeforeEach
    void theBundleHasAFolder() {
        registry.dataFolder(folder);
    }

    @Test
    void aConfiguredFeedIsASourceOfTheNameOfItsFile() throws Exception {
        Files.writeString(folder.resolve("a.html"), "<p>مقال");
        Path feed = Files.writeString(folder.resolve("feed.xml"), Feeds.links("a.html"));
        FeedComponent component = new FeedComponent(registry.context(), settings(feed.toUri().toString(), 0, 0), Map.of("service.pid",
                "org.marsad.source.feed~press"));
        assertEquals("press", registry.property(Source.class, "marsad.source.name"));
        MemoryIntake intake = new MemoryIntake();
        registry.only(Source.class).poll(intake);
        assertEquals(1, intake.documents().size());
        component.leave();
        assertTrue(registry.isEmpty());
        new FeedComponent(registry.context(), settings(feed.toUri().toString(), 0, 0), Map.of("marsad.source.name", "press")).leave();
        assertNotNull(folder.toFile().list());
    }

    @Test
    void aWrongSettingIsNamedAndNothingIsOffered() {
        assertTrue(refusal(settings("", 30, 2)).contains("url is missing"));
        for (String url : new String[] {"feed.xml", "ftp://a/b", "https://user:secret@press.example/", "mailto:a@b", "http://",
                "file://host/x"}) {
            assertTrue(refusal(settings(url, 30, 2)).contains("'" + url + "' is not an address of a feed"), url);
        }
        assertTrue(refusal(settings("https://press.example/feed", 4, 2)).contains("interval = 4"));
        assertTrue(refusal(settings("https://press.example/feed", 5, 0)).contains("delay = 0"));
        assertTrue(refusal(settings("http://127.0.0.1/feed", -1, 0)).contains("interval = -1"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new FeedComponent(registry.context(),
                settings("https://press.example/feed", 5, 2), Map.of("service.pid", "org.marsad.source.feed")))
                .getMessage().contains("has no name"));
        assertTrue(registry.isEmpty());
    }

    private String refusal(FeedComponent.Settings settings) {
        return assertThrows(IllegalArgumentException.class, () -> new FeedComponent(registry.context(), settings,
                Map.of("marsad.source.name", "x"))).getMessage();
    }

    private static FeedComponent.Settings settings(String url, long interval, long delay) {
        return new FeedComponent.Settings() {
            @Override
            public Class<FeedComponent.Settings> annotationType() {
                return FeedComponent.Settings.class;
            }

            @Override
            public String url() {
                return url;
            }

            @Override
            public long interval() {
                return interval;
            }

            @Override
            public boolean articles() {
                return true;
            }

            @Override
            public int maximum() {
                return 10;
            }

            @Override
            public String userAgent() {
                return "Marsad/0.1";
            }

            @Override
            public long delay() {
                return delay;
            }

            @Override
            public boolean privateNetwork() {
                return false;
            }
        };
    }
}
