package org.marsad.source.feed;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.marsad.api.document.Problem;
import org.marsad.source.feed.FetchException.Prospect;

/**
 * Fetches pages: with a deadline and a limit of size, one at a time for each host, with a pause between two, along few redirects and
 * never from https to http, and not where a host wants to be left alone.
 */
final class Web implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration TO_CONNECT = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final ExecutorService executor;
    private final HttpClient client;
    private final Hosts hosts;
    private final Clock clock;
    private final Manners manners;

    /**
     * How requests are made.
     *
     * @param userAgent      how Marsad presents itself
     * @param delay          the pause between two requests to a host
     * @param deadline       how long one request may take, from the first byte sent to the last one received
     * @param privateAllowed whether hosts of this machine and of private networks may be asked
     */
    record Manners(String userAgent, Duration delay, Duration deadline, boolean privateAllowed) {}

    Web(Hosts hosts, Clock clock, Manners manners) {
        this.hosts = hosts;
        this.clock = clock;
        this.manners = manners;
        executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "marsad-feed-http");
            thread.setDaemon(true);
            return thread;
        });
        client = HttpClient.newBuilder().executor(executor).connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    /**
     * What was fetched.
     *
     * @param isNew   whether there is content; else what is known is still what is there
     * @param address where it was at the end of all redirects
     */
    record Page(boolean isNew, URI address, byte[] content, String contentType, String entityTag, String lastModified) {}

    /**
     * Fetches a page, if it is another than the one that is known.
     *
     * @param entityTag    of what is known, or empty
     * @param lastModified of what is known, or empty
     */
    Page feed(URI address, String entityTag, String lastModified, long limit) throws FetchException, InterruptedException {
        return fetch(address, Map.of("If-None-Match", entityTag, "If-Modified-Since", lastModified), limit, false);
    }

    /** Fetches a page that a robot has been led to, as far as its host allows robots. */
    Page article(URI address, long limit) throws FetchException, InterruptedException {
        return fetch(address, Map.of(), limit, true);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private Page fetch(URI start, Map<String, String> headers, long limit, boolean asRobot) throws FetchException, InterruptedException {
        URI at = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            checkAddress(at);
            if (asRobot && !robots(at).allows(at)) {
                throw new FetchException(Problem.Code.UNREADABLE,
                        "robots.txt of " + at.getHost() + " asks robots to leave " + at + " alone",
                        "ask the publisher, or take the items from the feed itself with articles = false", Prospect.LASTING);
            }
            HttpResponse<byte[]> answer = ask(at, headers, limit);
            Optional<URI> further = redirect(at, answer);
            if (further.isEmpty()) {
                return page(at, answer, limit);
            }
            at = further.get();
        }
        throw new FetchException(Problem.Code.UNREADABLE,
                start + " leads from one address to the next, more than " + MOST_REDIRECTS + " times",
                "check the address in a browser", Prospect.PASSING);
    }

    private void checkAddress(URI address) throws FetchException {
        if (!Addresses.isPage(address) || address.getUserInfo() != null) {
            throw new FetchException(Problem.Code.UNREADABLE, address + " is not the address of a page", "check where the feed leads to",
                    Prospect.LASTING);
        }
        try {
            if (!manners.privateAllowed && Addresses.isPrivate(address)) {
                throw new FetchException(Problem.Code.UNREADABLE,
                        address + " lies on this machine or in a private network, where a public feed must not lead",
                        "check the feed, somebody may have tampered with it; if it is one of your own network, set privateNetwork = true",
                        Prospect.LASTING);
            }
        } catch (UnknownHostException e) {
            throw unreachable(address, "there is no host of that name");
        }
    }

    private HttpResponse<byte[]> ask(URI address, Map<String, String> headers, long limit) throws FetchException, InterruptedException {
        Hosts.Host host = hosts.of(address);
        HttpResponse<byte[]> answer = host.inTurn(manners.delay, () -> send(address, headers, limit));
        if (answer.statusCode() == TOO_MANY_REQUESTS || answer.statusCode() == UNAVAILABLE) {
            Instant until = host.leaveAlone(wish(answer.headers()));
            throw new FetchException(Problem.Code.UNREADABLE, address + " was not given: " + address.getHost()
                    + " wants to be left alone until " + until + " (HTTP " + answer.statusCode() + ")", "it is asked again then",
                    Prospect.PASSING, until);
        }
        host.answered();
        return answer;
    }

    private HttpResponse<byte[]> send(URI address, Map<String, String> headers, long limit) throws FetchException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", manners.userAgent)
                .header("Accept-Encoding", "gzip").header("Accept",
                "application/rss+xml, application/atom+xml, text/html, application/pdf;q=0.9, */*;q=0.8");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.build(), info -> new LimitedBody(limit));
        try {
            return answer.get(manners.deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FetchException(Problem.Code.TIMED_OUT, address + " was not there after " + manners.deadline.toSeconds() + " s",
                    "the site may be busy; it is tried again", Prospect.PASSING);
        } catch (ExecutionException e) {
            throw trouble(address, e.getCause(), limit);
        } finally {
            answer.cancel(true);
        }
    }

    private static FetchException trouble(URI address, Throwable cause, long limit) {
        Throwable deepest = cause;
        while (deepest.getCause() != null && !(deepest instanceof LimitedBody.TooLong)) {
            deepest = deepest.getCause();
        }
        return deepest instanceof LimitedBody.TooLong ? tooLarge(address, limit)
                : unreachable(address, Objects.toString(deepest.getMessage(), deepest.getClass().getSimpleName()));
    }

    private static FetchException tooLarge(URI address, long limit) {
        return new FetchException(Problem.Code.TOO_LARGE, address + " has more than " + limit + " bytes",
                "raise maximumMib in conf/org.marsad.core.intake.cfg if it is wanted", Prospect.LASTING);
    }

    private static FetchException unreachable(URI address, String why) {
        return new FetchException(Problem.Code.UNREADABLE, address + " could not be fetched: " + why,
                "check the network and the address; it is tried again", Prospect.PASSING);
    }

    private Optional<URI> redirect(URI from, HttpResponse<byte[]> answer) throws FetchException {
        switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 -> {
                Optional<URI> to = answer.headers().firstValue("Location").map(Encodings::header)
                        .flatMap(written -> Addresses.resolve(from, written));
                if (to.isEmpty()) {
                    throw unreachable(from, "it moved, and does not say where to");
                }
                if (!isAsSafe(from, to.get())) {
                    throw new FetchException(Problem.Code.UNREADABLE, from + " leads to " + to.get()
                            + ", which is not safe from eavesdropping",
                            "check the address in a browser", Prospect.PASSING);
                }
                return to;
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    /** Whether what was safe from eavesdropping stays so. */
    static boolean isAsSafe(URI from, URI to) {
        return !"https".equalsIgnoreCase(from.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
    }

    private Page page(URI address, HttpResponse<byte[]> answer, long limit) throws FetchException {
        HttpHeaders headers = answer.headers();
        String tag = headers.firstValue("ETag").orElse("");
        String modified = headers.firstValue("Last-Modified").orElse("");
        String type = headers.firstValue("Content-Type").orElse("");
        switch (answer.statusCode()) {
            case OK -> {
                return new Page(true, address, decoded(address, answer, limit), type, tag, modified);
            }
            case NOT_MODIFIED -> {
                return new Page(false, address, new byte[0], type, tag, modified);
            }
            case NOT_FOUND, GONE -> throw FetchException.answered(answer.statusCode(), Problem.Code.NOT_FOUND, "there is nothing at "
                    + address,
                    "check the address in a browser", answer.statusCode() == GONE ? Prospect.LASTING : Prospect.PASSING);
            default -> throw FetchException.answered(answer.statusCode(), Problem.Code.UNREADABLE, address + " was not given",
                    "check the address in a browser; it is tried again", Prospect.PASSING);
        }
    }

    /** A small answer can be unpacked to a huge one, so the limit holds for what comes out. */
    private static byte[] decoded(URI address, HttpResponse<byte[]> answer, long limit) throws FetchException {
        String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (encoding.equalsIgnoreCase("identity")) {
            return answer.body();
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw unreachable(address, "it came packed in a way nobody asked for, " + encoding);
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] bytes = unpacked.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw tooLarge(address, limit);
            }
            return bytes;
        } catch (EOFException | ZipException e) {
            throw unreachable(address, "it was cut off or damaged on its way");
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw unreachable(address, "it could not be unpacked: " + e.getMessage());
        }
    }

    /** When a host wants to be asked again: seconds, or a date. */
    private Optional<Instant> wish(HttpHeaders headers) {
        Optional<String> stated = headers.firstValue("Retry-After").map(String::strip);
        try {
            return stated.flatMap(words -> words.matches("[0-9]{1,9}") ? Optional.of(clock.instant().plusSeconds(Long.parseLong(words)))
                    : FeedDates.parse(words));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A site that has no robots.txt has no wishes; one that cannot say is left alone for now. */
    private Robots robots(URI page) throws FetchException, InterruptedException {
        Hosts.Host host = hosts.of(page);
        Optional<Robots> known = host.robots();
        if (known.isPresent()) {
            return known.get();
        }
        Robots read;
        try {
            Page file = fetch(page.resolve("/robots.txt"), Map.of(), Robots.MAXIMUM_BYTES, false);
            read = Robots.parse(file.content(), manners.userAgent);
        } catch (FetchException e) {
            if (!e.isOurs()) {
                Instant until = e.notBefore().isPresent() ? e.notBefore().get() : host.leaveAlone(Optional.empty());
                throw new FetchException(e.code(), page + " was not asked for, since its robots.txt could not be read: " + e.getMessage(),
                        e.advice(),
                        e.prospect() == Prospect.NOT_ASKED ? Prospect.NOT_ASKED : Prospect.PASSING, until);
            }
            read = Robots.ALL_ALLOWED;
        }
        host.keep(read);
        return read;
    }
}
