package org.marsad.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.Source;
import org.marsad.testkit.MemoryIntake;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class FeedComponentTest {

    @TempDir
    private Path folder;

    private Source offered;
    private Dictionary<?, ?> properties;

    @Test
    void aConfiguredFeedIsASourceOfTheNameOfItsFile() throws Exception {
        Files.writeString(folder.resolve("a.html"), "<p>مقال");
        Path feed = Files.writeString(folder.resolve("feed.xml"), Feeds.links("a.html"));
        FeedComponent component = new FeedComponent(context(), settings(feed.toUri().toString(), 0, 0), Map.of("service.pid",
                "org.marsad.source.feed~press"));
        assertEquals("press", properties.get("marsad.source.name"));
        MemoryIntake intake = new MemoryIntake();
        offered.poll(intake);
        assertEquals(1, intake.documents().size());
        component.leave();
        assertNull(offered);
        new FeedComponent(context(), settings(feed.toUri().toString(), 0, 0), Map.of("marsad.source.name", "press")).leave();
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
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new FeedComponent(context(), settings("https://press.example/feed",
                5, 2),
                Map.of("service.pid", "org.marsad.source.feed"))).getMessage().contains("has no name"));
        assertNull(offered);
    }

    private String refusal(FeedComponent.Settings settings) {
        return assertThrows(IllegalArgumentException.class, () -> new FeedComponent(context(), settings, Map.of("marsad.source.name",
                "x"))).getMessage();
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

    /** A container that takes a service in and gives it up again, and has a folder for the bundle. */
    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> {
            if (method.equals("getDataFile")) {
                return new File(folder.toFile(), (String) arguments[0]);
            }
            assertEquals("registerService", method);
            offered = (Source) arguments[1];
            properties = (Dictionary<?, ?>) arguments[2];
            return proxy(ServiceRegistration.class, (call, none) -> {
                assertEquals("unregister", call);
                offered = null;
                return null;
            });
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
