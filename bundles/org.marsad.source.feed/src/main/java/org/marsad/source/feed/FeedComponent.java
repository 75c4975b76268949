package org.marsad.source.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.marsad.api.ingest.Source;
import org.marsad.api.ingest.SourceService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Makes a source of each feed an operator configures. Nobody is asked for anything before. The name of the source comes from the
 * name of the configuration, which annotations cannot say, so the service is registered here and not by the component runtime.
 */
@Component(service = {}, immediate = true, configurationPid = FeedSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FeedComponent.Settings.class, factory = true)
public final class FeedComponent {

    /** Shared by all feeds, so that a host with several is not asked twice at once. */
    private static final Hosts HOSTS = new Hosts(Clock.systemUTC(), Pause.REAL);

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Seconds from one question whether something is due to the next. */
    private static final long HEARTBEAT = 2;

    private final Web web;
    private final ServiceRegistration<Source> registration;

    /** What an operator can set, in {@code conf/org.marsad.source.feed~NAME.cfg}. */
    @ObjectClassDefinition(id = FeedSettings.PID, name = "Feed")
    public @interface Settings {

        /** Where the feed is. */
        @AttributeDefinition(description = "Where the feed is: https, http or file")
        String url() default "";

        /** How often it is looked at. */
        @AttributeDefinition(description = "Minutes from one look at the feed to the next, at least 5 unless it is on this machine")
        long interval() default 30;

        /** Whether articles are fetched. */
        @AttributeDefinition(description = "Whether the articles are fetched; else what the feed itself has of them is taken")
        boolean articles() default true;

        /** How many items are taken. */
        @AttributeDefinition(description = "The most new items that are taken after one look; the others follow after the next")
        int maximum() default 100;

        /** How Marsad presents itself. */
        @AttributeDefinition(description = "How Marsad presents itself to servers; robots.txt is read for the name before the slash")
        String userAgent() default "Marsad/0.1 (feed reader for press archives)";

        /** How fast requests follow one another. */
        @AttributeDefinition(description = "Seconds between two requests to a host, at least 1 unless it is on this machine")
        long delay() default 2;

        /** Whether the feed is one of an own network. */
        @AttributeDefinition(description = "Whether feed and articles may lie in a private network; a public feed must not lead there")
        boolean privateNetwork() default false;
    }

    /**
     * Offers the feed as a source.
     *
     * @throws IllegalArgumentException if a setting is wrong; the message says which and what would be right
     * @throws IOException              if what was stored of it cannot be read
     */
    @Activate
    public FeedComponent(BundleContext context, Settings settings, Map<String, Object> properties) throws IOException {
        FeedSettings feed = FeedSettings.of(settings, properties);
        Path store = context.getDataFile("feed-" + Item.hash(feed.name()) + ".properties").toPath();
        FeedState state = FeedState.load(store, feed.url());
        web = new Web(HOSTS, Clock.systemUTC(), new Web.Manners(feed.userAgent(), feed.delay(), DEADLINE, feed.inside()));
        registration = context.registerService(Source.class, new FeedSource(feed, state, web, Clock.systemUTC()), service(feed));
    }

    @Deactivate
    void leave() {
        registration.unregister();
        web.close();
    }

    private static Dictionary<String, Object> service(FeedSettings feed) {
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(SourceService.PREFIX_ + "name", feed.name());
        service.put(SourceService.PREFIX_ + "interval", HEARTBEAT);
        service.put("url", feed.url().toString());
        return service;
    }
}
