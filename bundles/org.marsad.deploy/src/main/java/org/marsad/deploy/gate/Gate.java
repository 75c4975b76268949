package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.deploy.bundle.BundleTaker;
import org.marsad.deploy.gate.Filed.Content;
import org.marsad.deploy.gate.Post.Step;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the deploy folder and decides. One thread looks and keeps account of everything; taking up and giving up is done on
 * the threads of the lanes, and what comes out of it is reported to the one thread.
 */
final class Gate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** How long files wait for others that are just given up: one may be the successor of the other under a new name. */
    private static final Duration SUCCESSION = Duration.ofSeconds(2);

    /** How often a file that waits is looked at again even though nothing seems to have changed. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** How often it is looked whether what a bundle has left behind is gone. */
    private static final Duration GHOSTS = Duration.ofSeconds(1);

    /** How long somebody who has asked for a file to be taken up waits for what that file lacks. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final DeployFolder folder;
    private final Quarantine quarantine;
    private final Ledger ledger;
    private final QuarantineWatch quarantineWatch;
    private final Arrival arrival;
    private final Deaths deaths;
    private final Errands errands = new Errands(this::isClosing);
    private final Copies copies;
    private final BundleTaker bundles;
    private final List<Lane> lanes;
    private final Supplier<Set<String>> alsoNeeded;
    private final Duration poll;

    private final Thread thread = new Thread(this::run, "marsad-deploy");
    private final Set<Request> requests = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final CountDownLatch firstPass = new CountDownLatch(1);
    private volatile List<Deployment> published = List.of();
    private volatile boolean changedOutside;
    private volatile boolean closing;

    // All that follows is used by the gate's thread only.

    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Take> ready = new LinkedHashMap<>();
    private final Map<String, Filed> ghosts = new TreeMap<>();

    /** Given when what they tell can be seen by everybody. */
    private final List<Runnable> answers = new ArrayList<>();
    private final Set<String> unrestored = new HashSet<>();
    private final Map<String, String> featureFolders = new HashMap<>();

    private DeployFolder.Content seen = DeployFolder.Content.NOTHING;
    private Set<String> seenFirst;
    private String alone;
    private int working;
    private int leaving;
    private long leavingSince;
    private long lookedAgain;
    private long lookedForGhosts;
    private boolean prune = true;
    private String trouble = "";

    /**
     * A gate that is still closed.
     *
     * @param deploy     the deploy folder
     * @param data       a folder for what has to be remembered
     * @param copies     where complete files are copied to
     * @param bundles    takes up jars
     * @param lanes      all ways of taking up files, in the order in which they are asked
     * @param alsoNeeded hashes of copies that others need
     * @param poll       how often it looks
     */
    Gate(Path deploy, Path data, Copies copies, BundleTaker bundles, List<Lane> lanes, Supplier<Set<String>> alsoNeeded, Duration poll)
            throws IOException {
        this.folder = new DeployFolder(deploy);
        this.quarantine = new Quarantine(deploy);
        this.ledger = new Ledger(data.resolve("ledger"));
        this.quarantineWatch = new QuarantineWatch(quarantine, ledger);
        this.arrival = new Arrival(folder, copies);
        this.deaths = new Deaths(bundles);
        this.copies = copies;
        this.bundles = bundles;
        this.lanes = List.copyOf(lanes);
        this.alsoNeeded = alsoNeeded;
        this.poll = poll;
        thread.setDaemon(true);
    }

    // ---- from outside

    /** Begins to look. */
    void open() {
        thread.start();
    }

    /**
     * Waits until everything that was in the folder from the beginning is decided upon.
     *
     * @return whether it is
     */
    boolean awaitFirstPass(Duration limit) throws InterruptedException {
        return firstPass.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Every file and what became of it, in the order of their names. */
    List<Deployment> all() {
        return published;
    }

    /** Something has changed that files may depend on. */
    void changed() {
        changedOutside = true;
    }

    /** Nothing is decided any more, as the container is about to stop; what is stopped now is not the fault of its file. */
    void containerStops() {
        closing = true;
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        lanes.forEach(Lane::close);
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosing() {
        return closing;
    }

    /** Asks something of the gate's thread. */
    Request ask(Request.Question question) {
        Request request = new Request(question);
        requests.add(request);
        inbox.add(() -> {
            request.run();
            requests.removeIf(Request::isDone);
        });
        if (closing) {
            refuseRequests();
        }
        return request;
    }

    private void refuseRequests() {
        requests.forEach(request -> request.fail(new DeploymentException("The container stops.",
                "Start it again, and look what became of the file.")));
    }

    // ---- the thread

    private void run() {
        try {
            begin();
            long next = System.nanoTime();
            while (!closing) {
                Runnable event = inbox.poll(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
                boolean due = System.nanoTime() >= next;
                turn(event, due);
                next = due ? System.nanoTime() + poll.toNanos() : next;
            }
        } catch (InterruptedException e) {
            LOG.debug("The gate is closed.");
        } finally {
            refuseRequests();
        }
    }

    private void turn(Runnable event, boolean look) {
        try {
            if (event != null) {
                event.run();
            }
            if (look) {
                look();
            }
            dispatch();
            ledger.save();
            report("");
        } catch (IOException e) {
            report("The deploy folder cannot be worked with: " + e + ". It is tried again.");
        } catch (RuntimeException e) {
            // A mistake of ours in dealing with one file must not close the gate for all others.
            LOG.error("The gate made a mistake.", e);
        }
        published = Overview.of(seen.ignored(), ledger, posts, ghosts);
        answers.forEach(Runnable::run);
        answers.clear();
        if (firstPass.getCount() > 0 && isFirstPassDone()) {
            endFirstPass();
        }
    }

    private void endFirstPass() {
        try {
            ledger.save();
            deaths.forget();
        } catch (IOException e) {
            report("What is remembered of the deploy folder cannot be written: " + e);
        }
        firstPass.countDown();
    }

    /** Logs each trouble once. */
    private void report(String now) {
        if (!now.isEmpty() && !now.equals(trouble)) {
            LOG.error("{}", now);
        }
        trouble = now;
    }

    private boolean isFirstPassDone() {
        return seenFirst != null && working == 0 && leaving == 0 && ready.isEmpty()
                && seenFirst.stream().map(posts::get).allMatch(post -> post == null || post.rests());
    }

    // ---- the beginning

    private void begin() {
        try {
            deaths.read();
            quarantineWatch.adopt();
            for (String left : bundles.tidy(file -> Files.exists(folder.file(file)))) {
                if (!ledger.deployed().containsKey(left)) {
                    lane(Kind.BUNDLE).ifPresent(lane -> errands.leave(lane, left, words -> LOG.info("{} is gone. {}", left, words)));
                }
            }
        } catch (IOException e) {
            report("What is remembered of the deploy folder cannot be read: " + e);
        }
    }

    private Optional<Lane> lane(Kind kind) {
        return lanes.stream().filter(lane -> lane.taker().kind() == kind).findFirst();
    }

    // ---- looking

    private void look() throws IOException {
        seen = folder.look();
        for (Map.Entry<String, Stamp> file : seen.files().entrySet()) {
            see(file.getKey(), file.getValue());
        }
        if (seenFirst == null) {
            seenFirst = Set.copyOf(seen.files().keySet());
        }
        restore();
        missAnyGone();
        quarantineWatch.look(this::isFree);
        lookIntoFeatures();
        lookAgain();
        lookForGhosts();
        deleteCopies();
    }

    private void see(String name, Stamp stamp) throws IOException {
        Post post = posts.computeIfAbsent(name, any -> new Post());
        post.missing = 0;
        if (post.step != Step.REST && post.step != Step.ARRIVING) {
            return;
        }
        Filed filed = ledger.deployed().get(name);
        boolean known = filed != null && filed.stamp().equals(stamp.text());
        if (known && post.taken) {
            if (!post.rests()) {
                post.go(Step.REST);
            }
        } else if (known && copies.holds(filed.sha256())) {
            stage(post, stamp, new Staged(name, copies.path(filed.sha256()), filed.sha256()));
        } else if (!stamp.equals(post.stamp)) {
            arrival.changed(post, stamp);
            if (post.rests()) {
                post.go(Step.ARRIVING);
            }
        } else {
            try {
                Optional<Staged> complete = arrival.unchanged(name, post);
                if (complete.isPresent()) {
                    stage(post, stamp, complete.get());
                }
            } catch (Arrival.Unreadable e) {
                refuse(name, FileNames.kind(name), "", stamp.text(), Outcome.refused("", "", "This is not a readable "
                        + (FileNames.isJar(name) ? "jar" : "file") + ": " + e.getMessage() + ". Perhaps only half of it was copied.",
                        "Copy it again. While it is being copied it may have a name that ends in .part; rename it when it is complete."));
            }
        }
    }

    /** A file is complete. */
    private void stage(Post post, Stamp stamp, Staged file) throws IOException {
        Filed filed = ledger.deployed().get(file.name());
        if (filed != null && filed.sha256().equals(file.sha256()) && post.taken) {
            ledger.deployed().put(file.name(), filed.withStamp(stamp.text()));
            ledger.touch();
            post.go(Step.REST);
            return;
        }
        if (deaths.isTo(file)) {
            refuse(file.name(), FileNames.kind(file.name()), file.sha256(), stamp.text(), Outcome.refused(filed == null ? "" : filed.name(),
                    filed == null ? "" : filed.version(), "The container died while this was started.",
                    "Look at the end of log/marsad.log. If the bundle was not to blame, drop it again."));
            return;
        }
        Optional<Lane> lane = laneFor(file);
        if (lane.isEmpty()) {
            refuse(file.name(), Kind.OTHER, file.sha256(), stamp.text(), Outcome.refused("", "",
                    "Nothing here can be made of a file with this name.", "What is taken: bundles (.jar), feature descriptors and "
                    + "configurations (.json), configurations (PID.cfg), and lists that a bundle here works with."));
            return;
        }
        Optional<String> from = lane.flatMap(each -> nameUntilNow(file, each));
        from.ifPresent(name -> posts.get(name).go(Step.READY));
        ready.put(file.name(), new Take(file, stamp, lane.get(), from));
        post.go(Step.READY);
    }

    private Optional<Lane> laneFor(Staged file) throws IOException {
        for (Lane lane : lanes) {
            if (lane.taker().recognises(file)) {
                return Optional.of(lane);
            }
        }
        return Optional.empty();
    }

    /** The name of a file that has just gone and had the same content: it was renamed. */
    private Optional<String> nameUntilNow(Staged file, Lane lane) {
        return ledger.deployed().values().stream()
                .filter(filed -> filed.sha256().equals(file.sha256()) && filed.kind() == lane.taker().kind())
                .map(Filed::file)
                .filter(name -> !seen.files().containsKey(name) && posts.containsKey(name) && posts.get(name).rests()
                && posts.get(name).taken && !ledger.deployed().containsKey(file.name()))
                .findFirst();
    }

    private void missAnyGone() {
        for (String name : List.copyOf(ledger.deployed().keySet())) {
            if (!seen.files().containsKey(name) && !unrestored.contains(name)) {
                Post post = posts.computeIfAbsent(name, any -> new Post());
                post.missing++;
                // Two looks, as some programs replace a file by deleting it and writing it anew.
                if (post.missing >= 2 && (post.rests() || post.step == Step.ARRIVING)) {
                    giveUp(name, ledger.deployed().get(name).kind());
                }
            }
        }
        posts.entrySet().removeIf(entry -> !seen.files().containsKey(entry.getKey()) && !ledger.deployed().containsKey(entry.getKey())
                && (entry.getValue().rests() || entry.getValue().step == Step.ARRIVING));
    }

    /** Whether nothing in the deploy folder is lost if a file of this name is put there. */
    private boolean isFree(String name) {
        Post post = posts.get(name);
        return !seen.files().containsKey(name) || post != null && post.rests() && ledger.deployed().containsKey(name);
    }

    private void lookIntoFeatures() {
        featureFolders.keySet().retainAll(seen.folders().keySet());
        seen.folders().forEach((name, stamps) -> {
            String before = featureFolders.put(name, stamps);
            if (before != null && !before.equals(stamps)) {
                changedOutside = true;
            }
        });
    }

    /** Those that wait, and if something has changed that they may depend on all others, too. */
    private void lookAgain() {
        long now = System.nanoTime();
        boolean all = changedOutside;
        if (!all && now - lookedAgain < AGAIN.toNanos()) {
            return;
        }
        changedOutside = false;
        lookedAgain = now;
        for (Filed filed : ledger.deployed().values()) {
            Post post = posts.get(filed.file());
            boolean due = filed.state() == State.WAITING || all && filed.state() == State.ACTIVE;
            if (due && post != null && post.rests() && post.taken && post.missing == 0 && copies.holds(filed.sha256())) {
                lane(filed.kind()).ifPresent(lane -> again(filed, post, lane));
            }
        }
    }

    private void again(Filed filed, Post post, Lane lane) {
        Staged file = new Staged(filed.file(), copies.path(filed.sha256()), filed.sha256());
        post.go(Step.LOOKING_AGAIN);
        working++;
        errands.again(lane, file, outcome -> inbox.add(() -> lookedAgain(filed, post, outcome)));
    }

    private void lookedAgain(Filed filed, Post post, Outcome outcome) {
        working--;
        boolean replaced = ready.containsKey(filed.file());
        post.go(replaced ? Step.READY : Step.REST);
        Filed present = ledger.deployed().get(filed.file());
        boolean same = replaced || present == null || outcome.state() == present.state() && outcome.reason().equals(present.reason())
                && outcome.advice().equals(present.advice()) && outcome.version().equals(present.version());
        if (!same) {
            decide(filed.file(), filed.kind(), filed.sha256(), filed.stamp(), outcome);
        }
        if (present != null && System.nanoTime() >= post.answerBy) {
            answer(post, present);
        }
    }

    private void lookForGhosts() {
        long now = System.nanoTime();
        if (!ghosts.isEmpty() && now - lookedForGhosts >= GHOSTS.toNanos()) {
            lookedForGhosts = now;
            ghosts.values().removeIf(ghost -> ghost.kind() == Kind.BUNDLE && !bundles.lingers(ghost.file()));
        }
    }

    private void deleteCopies() throws IOException {
        if (!prune || working > 0 || leaving > 0 || !ready.isEmpty()) {
            return;
        }
        Set<String> needed = new HashSet<>(bundles.inUse());
        needed.addAll(alsoNeeded.get());
        ledger.deployed().values().forEach(filed -> needed.addAll(
                List.of(filed.sha256(), filed.good().sha256(), filed.previous().sha256())));
        prune = !copies.retain(needed::contains);
        bundles.forgetCopies();
    }

    // ---- having it done

    private void dispatch() {
        for (Take take : List.copyOf(ready.values())) {
            String name = take.file().name();
            boolean waitsForOthers = leaving > 0 && System.nanoTime() - leavingSince < SUCCESSION.toNanos();
            boolean busy = posts.containsKey(name) && posts.get(name).step == Step.LOOKING_AGAIN;
            if (busy || alone != null || waitsForOthers && take.lane().taker().kind() == Kind.BUNDLE) {
                continue;
            }
            if (!deaths.mayBe(name)) {
                submit(take);
            } else if (working == 0 && deaths.mayBeAll(ready.keySet())) {
                alone = name;
                submit(take);
            }
        }
    }

    private void submit(Take take) {
        Staged file = take.file();
        ready.remove(file.name());
        posts.computeIfAbsent(file.name(), any -> new Post()).go(Step.WORKING);
        take.from().ifPresent(from -> posts.get(from).go(Step.WORKING));
        working++;
        Filed before = ledger.deployed().get(file.name());
        boolean otherKind = before != null && before.kind() != take.lane().taker().kind();
        errands.take(take, otherKind ? lane(before.kind()) : Optional.empty(), outcome -> inbox.add(() -> taken(take, outcome)));
    }

    private void giveUp(String name, Kind kind) {
        Post post = posts.computeIfAbsent(name, any -> new Post());
        post.go(Step.WORKING);
        Optional<Lane> lane = lane(kind);
        if (lane.isEmpty()) {
            left(name, "");
            return;
        }
        leavingSince = leaving == 0 ? System.nanoTime() : leavingSince;
        leaving++;
        errands.leave(lane.get(), name, words -> inbox.add(() -> {
            leaving--;
            left(name, words);
        }));
    }

    // ---- what came out of it

    private void taken(Take take, Outcome outcome) {
        String name = take.file().name();
        working--;
        deaths.acquit(name);
        if (name.equals(alone)) {
            alone = null;
        }
        Post post = posts.get(name);
        post.taken = true;
        post.go(Step.REST);
        take.from().ifPresent(from -> {
            Filed before = ledger.deployed().remove(from);
            posts.remove(from);
            if (before != null) {
                ledger.deployed().put(name, new Filed(name, before.kind(), before.state(), before.name(), before.version(), before.since(),
                        before.reason(), before.advice(), before.sha256(), take.stamp().text(), before.good(), before.previous()));
                LOG.info("{} is now {}.", from, name);
            }
        });
        changedOutside = true;
        decide(name, take.lane().taker().kind(), take.file().sha256(), take.stamp().text(), outcome);
    }

    private void decide(String name, Kind kind, String sha256, String stamp, Outcome outcome) {
        prune = true;
        if (outcome.state() == State.QUARANTINED) {
            refuse(name, kind, sha256, stamp, outcome);
            return;
        }
        Filed before = ledger.deployed().get(name);
        Content good = before == null ? Content.NONE : before.good();
        Content previous = before == null ? Content.NONE : before.previous();
        if (outcome.state() == State.ACTIVE) {
            if (!good.sha256().equals(sha256)) {
                previous = good.isSome() ? good : previous;
                accept(name);
            }
            good = new Content(sha256, outcome.version());
        }
        boolean same = before != null && before.state() == outcome.state() && before.sha256().equals(sha256);
        Filed now = new Filed(name, kind, outcome.state(), outcome.name(), outcome.version(), same ? before.since() : Instant.now(),
                outcome.reason(), outcome.advice(), sha256, stamp, good, previous);
        ledger.deployed().put(name, now);
        ledger.touch();
        if (!same) {
            LOG.info("{} is {}: {} {}. {}", name, outcome.state().label(), outcome.name(), outcome.version(), outcome.reason());
        }
        if (outcome.state() == State.ACTIVE) {
            answer(posts.computeIfAbsent(name, any -> new Post()), now);
        }
    }

    /** A good content has come: a refused one of the same name is of no interest any more. */
    private void accept(String name) {
        ghosts.remove(name);
        if (ledger.refused().remove(name) != null) {
            ledger.touch();
            try {
                quarantine.remove(name);
            } catch (IOException e) {
                report(name + " is in use now, but the refused one of that name cannot be deleted from quarantine: " + e);
            }
        }
    }

    /** Moves a file to quarantine. If it took the place of one that worked, that is put back. */
    private void refuse(String name, Kind kind, String sha256, String stamp, Outcome outcome) {
        Post post = posts.computeIfAbsent(name, any -> new Post());
        post.go(Step.REST);
        post.stamp = null;
        Filed refused = new Filed(name, kind, State.QUARANTINED, outcome.name(), outcome.version(), Instant.now(), outcome.reason(),
                outcome.advice(), sha256, stamp, Content.NONE, Content.NONE);
        boolean moved = setAside(refused, post);
        answer(post, refused);
        Filed before = ledger.deployed().get(name);
        if (!moved || before == null) {
            return;
        }
        Content good = before.good();
        if (good.isSome() && !good.sha256().equals(sha256) && copies.holds(good.sha256())) {
            ledger.deployed().put(name, before.withContent(good, ""));
            unrestored.add(name);
            restore();
        } else {
            giveUp(name, before.kind());
        }
    }

    private void answer(Post post, Filed decided) {
        CompletableFuture<Deployment> answer = post.answer;
        if (answer != null) {
            answers.add(() -> answer.complete(decided.deployment()));
            post.answer = null;
        }
    }

    /** Whether the file is in quarantine now; it is not if it has changed meanwhile, or cannot be moved. */
    private boolean setAside(Filed refused, Post post) {
        String name = refused.file();
        ledger.touch();
        try {
            Optional<String> there = quarantine.put(name, refused.stamp());
            if (there.isEmpty()) {
                return false;
            }
            Filed filed = refused.withStamp(there.get());
            ledger.refused().put(name, filed);
            LOG.warn("{} is in quarantine: {}", name, refused.reason());
            explain(filed);
            return true;
        } catch (IOException e) {
            LOG.error("{} is refused, but cannot be moved to quarantine ({}). It is left alone until it changes. {}", name, e,
                    refused.reason());
            ledger.deployed().put(name, refused);
            post.taken = true;
            return false;
        }
    }

    private void explain(Filed refused) {
        try {
            quarantine.explain(refused);
        } catch (IOException e) {
            LOG.error("Why {} is in quarantine cannot be written beside it.", refused.file(), e);
        }
    }

    /** Puts contents that worked back into the files that refused ones have come from. */
    private void restore() {
        for (String name : List.copyOf(unrestored)) {
            Filed filed = ledger.deployed().get(name);
            if (filed == null || Files.exists(folder.file(name))) {
                unrestored.remove(name); // somebody has put something else there meanwhile
                continue;
            }
            try {
                Stamp stamp = folder.put(copies.path(filed.sha256()), name);
                ledger.deployed().put(name, filed.withStamp(stamp.text()));
                ledger.touch();
                unrestored.remove(name);
                stageRestored(filed, stamp);
            } catch (IOException e) {
                report("What was in " + name + " before cannot be put back: " + e + ". It stays in use; putting it back is tried again.");
                return;
            }
        }
    }

    /** Tells its taker which content is in the file again. */
    private void stageRestored(Filed filed, Stamp stamp) {
        Staged file = new Staged(filed.file(), copies.path(filed.sha256()), filed.sha256());
        lane(filed.kind()).ifPresent(lane -> {
            ready.put(file.name(), new Take(file, stamp, lane, Optional.empty()));
            posts.computeIfAbsent(file.name(), any -> new Post()).go(Step.READY);
        });
    }

    private void left(String name, String words) {
        Filed before = ledger.deployed().remove(name);
        posts.remove(name);
        ledger.touch();
        prune = true;
        changedOutside = true;
        if (before != null) {
            LOG.info("{} is gone: {} {}. {}", name, before.name(), before.version(), words);
            if (!words.isEmpty()) {
                ghosts.put(name, new Filed(name, before.kind(), State.WAITING, before.name(), before.version(), Instant.now(), words,
                        "Restart the container when convenient.", "", "", Content.NONE, Content.NONE));
            }
        }
    }

    // ---- what is asked for

    /** Brings back the content that worked before the present one. By the name of the file or what it goes by. */
    void bringBack(String subject, CompletableFuture<Deployment> answer) throws DeploymentException, IOException {
        Filed filed = deployed(subject).orElseThrow(() -> new DeploymentException("Nothing named " + subject + " is in the deploy folder.",
                "Type 'deployments' to see what is."));
        if (!filed.previous().isSome() || !copies.holds(filed.previous().sha256())) {
            throw new DeploymentException("No earlier version of " + filed.file() + " is kept.",
                    "An earlier version is kept from the moment on that a newer one has taken its place.");
        }
        put(filed.file(), filed.previous().sha256(), answer);
    }

    /** Puts a copy into the deploy folder, in the place of the file that goes by that name, else as a file of its own. */
    void deploy(String name, String file, String sha256, CompletableFuture<Deployment> answer) throws DeploymentException, IOException {
        put(deployed(name).map(Filed::file).orElse(file), sha256, answer);
    }

    private Optional<Filed> deployed(String subject) {
        Filed file = ledger.deployed().get(subject);
        return file != null ? Optional.of(file)
                : ledger.deployed().values().stream().filter(filed -> filed.name().equals(subject)).findFirst();
    }

    private void put(String file, String sha256, CompletableFuture<Deployment> answer) throws DeploymentException, IOException {
        Post post = posts.computeIfAbsent(file, any -> new Post());
        if (!post.rests() && post.step != Step.LOOKING_AGAIN) {
            throw new DeploymentException(file + " has just been changed and is being looked at.", "Wait a moment and try again.");
        }
        Staged staged = new Staged(file, copies.path(sha256), sha256);
        Lane lane = laneFor(staged).orElseThrow(() -> new DeploymentException(file + " cannot be taken up.", "Rename it."));
        Stamp stamp = folder.put(staged.copy(), file);
        post.answer = answer;
        post.answerBy = System.nanoTime() + ANSWER.toNanos();
        ready.put(file, new Take(staged, stamp, lane, Optional.empty()));
        if (post.rests()) {
            post.go(Step.READY);
        }
    }
}
