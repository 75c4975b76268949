package org.marsad.source.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What an operator has said of one feed.
 *
 * @param name      the name of the source
 * @param url       where the feed is
 * @param interval  the time from one look at it to the next
 * @param articles  whether the articles are fetched, or what the feed itself has of them is taken
 * @param maximum   the most new items taken after one look
 * @param userAgent how Marsad presents itself
 * @param delay     the pause between two requests to a host
 * @param inside    whether hosts of this machine and of private networks may be asked
 */
record FeedSettings(String name, URI url, Duration interval, boolean articles, int maximum, String userAgent, Duration delay,
        boolean inside) {

    /** The factory PID: one configuration for each feed. */
    static final String PID = "org.marsad.source.feed";

    private static final String NAME = "marsad.source.name";
    private static final long SHORTEST_INTERVAL = 5;

    /** Reads a configuration; the message of the exception says which property is wrong and what would be right. */
    static FeedSettings of(FeedComponent.Settings settings, Map<String, Object> properties) {
        URI url = url(settings.url());
        boolean isNear = Addresses.isFile(url) || Addresses.isLoopback(url);
        if (settings.interval() < (isNear ? 0 : SHORTEST_INTERVAL)) {
            throw new IllegalArgumentException("interval = " + settings.interval() + " is too short: " + (isNear ? "0 minutes is the least"
                    : "other people's servers are asked every " + SHORTEST_INTERVAL + " minutes at most"));
        }
        if (settings.maximum() < 1) {
            throw new IllegalArgumentException("maximum = " + settings.maximum() + " would take nothing: give at least 1");
        }
        if (settings.delay() < (isNear ? 0 : 1)) {
            throw new IllegalArgumentException("delay = " + settings.delay() + " is too short: give at least 1 second");
        }
        if (!settings.userAgent().matches("[!-~]+( [!-~]+)*")) {
            throw new IllegalArgumentException("userAgent = '" + settings.userAgent() + "' cannot be sent: use printable ASCII");
        }
        return new FeedSettings(name(properties), url, Duration.ofMinutes(settings.interval()), settings.articles(), settings.maximum(),
                settings.userAgent(), Duration.ofSeconds(settings.delay()), isNear || settings.privateNetwork());
    }

    /** The name that is stated, or the one in the name of the configuration. */
    private static String name(Map<String, Object> properties) {
        String stated = Objects.toString(properties.get(NAME), "").strip();
        if (!stated.isEmpty()) {
            return stated;
        }
        String pid = Objects.toString(properties.get("service.pid"), "");
        int tilde = pid.indexOf('~');
        if (tilde < 0 || tilde == pid.length() - 1) {
            throw new IllegalArgumentException("the feed has no name: call its file " + PID + "~NAME.cfg, or set " + NAME);
        }
        return pid.substring(tilde + 1);
    }

    private static URI url(String stated) {
        String written = stated.strip();
        if (written.isEmpty()) {
            throw new IllegalArgumentException("url is missing: where is the feed?");
        }
        URI url = Addresses.resolve(URI.create("none:/"), written).orElse(URI.create("none:/"));
        boolean isRight = Addresses.isPage(url) && url.getUserInfo() == null || Addresses.isFile(url) && url.getHost() == null;
        if (!isRight) {
            throw new IllegalArgumentException("url = '" + written
                    + "' is not an address of a feed: it begins with https:, http: or file:, and has no"
                    + " name and password in it");
        }
        return url;
    }
}
