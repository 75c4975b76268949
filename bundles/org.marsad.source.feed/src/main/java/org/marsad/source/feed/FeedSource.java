package org.marsad.source.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;
import org.marsad.source.feed.FeedState.Pending;
import org.marsad.source.feed.FetchException.Prospect;

/**
 * One feed. It is asked often, and looks at the feed when it is due, and at what the feed announced until that is taken in.
 *
 * <p>What has been taken in, in which state, the intake remembers by the stamp; what is still to be fetched is stored before the first
 * of it is. So wherever the container dies, nothing is lost and nothing is fetched twice.
 */
final class FeedSource implements Source {

    /** The largest feed that is read; it is not a document. */
    private static final long FEED_LIMIT = 32L << 20;

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(15);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
    private static final int MOST_ATTEMPTS = 10;
    private static final String PDF = "application/pdf";
    private static final String PDF_MARK = "%PDF";
    private static final Set<String> TEXT_TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final FeedSettings settings;
    private final FeedState state;
    private final Web web;
    private final FileFeed files;
    private final Clock clock;

    private Instant nextLook = Instant.MIN;
    private int failures;
    private int taken;
    private Optional<String> trouble = Optional.empty();

    /**
     * A feed.
     *
     * @param state what was stored of it before
     */
    FeedSource(FeedSettings settings, FeedState state, Web web, Clock clock) {
        this.settings = settings;
        this.state = state;
        this.web = web;
        this.files = new FileFeed(settings.url());
        this.clock = clock;
    }

    @Override
    public void poll(Intake intake) throws IOException, InterruptedException {
        if (!Waits.isOn(clock.instant(), nextLook, longestWait())) {
            look(intake);
        }
        if (fetch(intake)) {
            state.store(settings.url());
        }
        if (trouble.isPresent()) {
            throw new IOException(trouble.get());
        }
    }

    // ---- the feed

    private void look(Intake intake) throws IOException, InterruptedException {
        try {
            // If the intake has nothing from here, its catalogue is another one: then all must be offered again.
            boolean isKnown = !intake.present(settings.name()).isEmpty();
            Web.Page feed = feed(isKnown ? state.entityTag() : "", isKnown ? state.lastModified() : "");
            if (feed.isNew()) {
                enter(FeedParser.parse(feed.address(), feed.contentType(), feed.content()), intake);
                state.seen(feed.entityTag(), feed.lastModified());
                state.store(settings.url());
            }
            failures = 0;
            trouble = Optional.empty();
            nextLook = clock.instant().plus(settings.interval());
        } catch (FetchException e) {
            trouble = Optional.of(e.getMessage() + "; " + e.advice());
            Instant own = clock.instant().plus(backOff(settings.interval(), failures++));
            nextLook = e.notBefore().filter(wish -> wish.isAfter(own)).orElse(own);
        }
        taken = 0;
    }

    private Web.Page feed(String entityTag, String lastModified) throws FetchException, InterruptedException {
        return Addresses.isFile(settings.url()) ? files.feed(entityTag, FEED_LIMIT)
                : web.feed(settings.url(), entityTag, lastModified, FEED_LIMIT);
    }

    /** Enters what is announced and not known, and strikes out what was given up and is not announced any more. */
    private void enter(List<Item> items, Intake intake) {
        Set<URI> announced = new HashSet<>();
        for (Item item : items) {
            boolean takesOwn = !settings.articles() || item.link().isEmpty();
            URI origin = origin(item, announced, takesOwn);
            if (!announced.add(origin)) {
                continue;
            }
            Pending present = state.pending().get(origin);
            boolean isEntered = present != null && present.stamp.equals(item.stamp());
            boolean lacksContent = isEntered && takesOwn && present.own.isEmpty() && !present.settled;
            if ((!isEntered || lacksContent) && intake.recall(settings.name(), origin, item.stamp()).isEmpty()) {
                state.pending().put(origin, new Pending(origin, item.stamp(), item.title(), item.published(),
                        takesOwn ? Optional.of(item) : Optional.empty()));
            }
        }
        state.pending().values().removeIf(each -> each.settled && !announced.contains(each.origin));
    }

    /** Where an item is. One without an address of its own, or with the same as another, has a place within the feed. */
    private URI origin(Item item, Set<URI> announced, boolean takesOwn) {
        Optional<URI> link = item.link();
        if (link.isPresent() && !(takesOwn && announced.contains(link.get()))) {
            return link.get();
        }
        String name = item.id().isEmpty() ? item.title() + '\n' + item.html() : item.id();
        return URI.create(link.orElse(settings.url()) + "#" + Item.hash(name));
    }

    // ---- what it announced

    /** Takes in what is due. Returns whether anything changed that is worth storing. */
    private boolean fetch(Intake intake) throws IOException, InterruptedException {
        boolean changed = false;
        for (Pending each : new ArrayList<>(state.pending().values())) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the poll was called off");
            }
            if (taken >= settings.maximum() || each.settled || Waits.isOn(clock.instant(), each.next, longestWait())) {
                continue;
            }
            if (intake.recall(settings.name(), each.origin, each.stamp).isPresent()) {
                state.pending().remove(each.origin);
            } else {
                take(each, intake);
            }
            changed = true;
        }
        return changed;
    }

    private void take(Pending each, Intake intake) throws IOException, InterruptedException {
        try {
            if (each.own.isPresent()) {
                intake.accept(provenance(each, Map.of(Provenance.MEDIA_TYPE, "text/html", Provenance.CHARSET, "UTF-8")),
                        new ByteArrayInputStream(each.own.get().page()));
            } else {
                boolean isFile = Addresses.isFile(settings.url()) && Addresses.isFile(each.origin);
                Web.Page page = isFile ? files.article(each.origin, intake.maximumSize())
                        : web.article(each.origin, intake.maximumSize());
                intake.accept(provenance(each, stated(page)), new ByteArrayInputStream(page.content()));
            }
            taken++;
            state.pending().remove(each.origin);
        } catch (FetchException e) {
            missed(each, e, intake);
        } catch (Intake.TooLargeException e) {
            each.settled = true; // the intake has recorded the refusal
        }
    }

    private void missed(Pending each, FetchException why, Intake intake) throws IOException {
        each.next = why.notBefore().orElseGet(() -> clock.instant().plus(backOff(FIRST_BACK_OFF, each.attempts)));
        if (why.prospect() == Prospect.NOT_ASKED) {
            return;
        }
        taken++;
        each.attempts++;
        each.settled = why.prospect() == Prospect.LASTING || each.attempts >= MOST_ATTEMPTS;
        intake.refuse(provenance(each, Map.of()), why.code(), why.getMessage(), each.settled && why.prospect() == Prospect.PASSING
                ? "it was tried " + each.attempts + " times and is given up until the feed announces it anew" : why.advice());
    }

    private Provenance provenance(Pending each, Map<String, String> more) {
        Map<String, String> attributes = new HashMap<>(more);
        attributes.put(Provenance.STAMP, each.stamp);
        attributes.put("feed", settings.url().toString());
        if (!each.title.isBlank()) {
            attributes.put("title", each.title);
        }
        each.published.ifPresent(moment -> attributes.put("published", moment.toString()));
        return new Provenance(each.origin, settings.name(), clock.instant(), attributes);
    }

    /** What the server says of the page, as far as it can be believed. */
    private static Map<String, String> stated(Web.Page page) {
        Map<String, String> stated = new HashMap<>();
        String type = Encodings.mediaType(page.contentType());
        boolean isPdf = new String(page.content(), 0, Math.min(PDF_MARK.length(), page.content().length), StandardCharsets.US_ASCII)
                .equals(PDF_MARK);
        if (isPdf ? type.equals(PDF) : TEXT_TYPES.contains(type)) {
            stated.put(Provenance.MEDIA_TYPE, type);
        }
        if (!isPdf && TEXT_TYPES.contains(type)) {
            Encodings.charset(page.contentType(), page.content()).ifPresent(charset -> stated.put(Provenance.CHARSET, charset.name()));
        }
        return stated;
    }

    /** Until the next look, or the end of what a host wishes or a failure asks for. */
    private Duration longestWait() {
        Duration longest = LONGEST_BACK_OFF.compareTo(Hosts.LONGEST_WISH) < 0 ? Hosts.LONGEST_WISH : LONGEST_BACK_OFF;
        return settings.interval().compareTo(longest) < 0 ? longest : settings.interval();
    }

    private static Duration backOff(Duration first, int failuresBefore) {
        Duration wait = first.multipliedBy(1L << Math.min(failuresBefore, 10));
        return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF.compareTo(first) > 0 ? LONGEST_BACK_OFF : first;
    }
}
