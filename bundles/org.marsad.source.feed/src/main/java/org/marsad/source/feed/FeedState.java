package org.marsad.source.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.marsad.api.storage.WholeFile;

/**
 * What must not be forgotten when the container dies: what is announced and still to be fetched, and by what the server recognises the
 * feed that announced it. Both are stored together, so a feed is recognised only if all it announced is known here.
 *
 * <p>What has been taken in is not kept here; the intake remembers it.
 */
final class FeedState {

    /** What was announced and is not taken in. */
    static final class Pending {
        final URI origin;
        final String stamp;
        final String title;
        final Optional<Instant> published;
        /** What the feed itself has of it, where that is what is to be taken. Not stored. */
        final Optional<Item> own;
        int attempts;
        Instant next = Instant.EPOCH;
        /** Not to be tried again; kept as long as the feed announces it. */
        boolean settled;

        Pending(URI origin, String stamp, String title, Optional<Instant> published, Optional<Item> own) {
            this.origin = origin;
            this.stamp = stamp;
            this.title = title;
            this.published = published;
            this.own = own;
        }
    }

    private final Path file;
    private final Map<URI, Pending> pending = new LinkedHashMap<>();
    private String entityTag = "";
    private String lastModified = "";

    private FeedState(Path file) {
        this.file = file;
    }

    /**
     * What was stored in a file; nothing if there is none, or if it is damaged, which costs no more than a look at the feed.
     *
     * @param url the feed; what was stored for another one does not count
     */
    static FeedState load(Path file, URI url) throws IOException {
        FeedState state = new FeedState(file);
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            int firstLine = text.indexOf('\n') + 1;
            if (text.startsWith(mark(text.substring(firstLine)))) {
                Properties stored = new Properties();
                stored.load(new StringReader(text.substring(firstLine)));
                if (url.toString().equals(stored.getProperty("url"))) {
                    state.restore(stored);
                }
            }
        } catch (NoSuchFileException e) {
            return state;
        }
        return state;
    }

    Map<URI, Pending> pending() {
        return pending;
    }

    String entityTag() {
        return entityTag;
    }

    String lastModified() {
        return lastModified;
    }

    /** The feed is another one now. */
    void seen(String newEntityTag, String newLastModified) {
        entityTag = newEntityTag;
        lastModified = newLastModified;
    }

    /** Stores it durably, all or nothing. */
    void store(URI url) throws IOException {
        Properties all = new Properties();
        all.setProperty("url", url.toString());
        boolean needsTheFeed = pending.values().stream().anyMatch(each -> each.own.isPresent() && !each.settled);
        all.setProperty("entityTag", needsTheFeed ? "" : entityTag);
        all.setProperty("lastModified", needsTheFeed ? "" : lastModified);
        int number = 0;
        for (Pending each : pending.values()) {
            if (each.own.isEmpty() || each.settled) {
                put(all, "item." + number++ + ".", each);
            }
        }
        all.setProperty("items", Integer.toString(number));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        all.store(written, null);
        String text = written.toString(StandardCharsets.ISO_8859_1);
        WholeFile.write(file, (mark(text) + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The first line of the file, a comment: by it a damaged file is told. */
    private static String mark(String text) {
        return "# " + Item.hash(text) + "\n";
    }

    private static void put(Properties all, String prefix, Pending each) {
        all.setProperty(prefix + "origin", each.origin.toString());
        all.setProperty(prefix + "stamp", each.stamp);
        all.setProperty(prefix + "title", each.title);
        each.published.ifPresent(moment -> all.setProperty(prefix + "published", moment.toString()));
        all.setProperty(prefix + "attempts", Integer.toString(each.attempts));
        all.setProperty(prefix + "next", each.next.toString());
        all.setProperty(prefix + "settled", Boolean.toString(each.settled));
    }

    private void restore(Properties stored) {
        int items = Integer.parseInt(stored.getProperty("items", "0"));
        for (int i = 0; i < items; i++) {
            String prefix = "item." + i + ".";
            Pending each = new Pending(URI.create(stored.getProperty(prefix + "origin", "")), stored.getProperty(prefix + "stamp", ""),
                    stored.getProperty(prefix + "title", ""), Optional.ofNullable(stored.getProperty(prefix + "published"))
                    .map(Instant::parse),
                    Optional.empty());
            each.attempts = Integer.parseInt(stored.getProperty(prefix + "attempts", "0"));
            each.next = Instant.parse(stored.getProperty(prefix + "next", Instant.EPOCH.toString()));
            each.settled = Boolean.parseBoolean(stored.getProperty(prefix + "settled"));
            pending.put(each.origin, each);
        }
        entityTag = stored.getProperty("entityTag", "");
        lastModified = stored.getProperty("lastModified", "");
    }
}
