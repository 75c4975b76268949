package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.deploy.bundle.BundleTaker;
import org.marsad.deploy.keep.Copies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the deploy folder and decides. One thread looks and keeps account of everything; taking up and giving up is done on
 * the threads of the lanes, and what comes out of it is reported to the one thread.
 */
final class Gate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final DeployFolder folder;
    private final Quarantine quarantine;
    private final Account account;
    private final FolderWatch folderWatch;
    private final QuarantineWatch quarantineWatch;
    private final Deaths deaths;
    private final Dispatcher dispatcher;
    private final Restoration restoration;
    private final Redeployment redeployment;
    private final Housekeeping housekeeping;
    private final Answers answers;
    private final Trouble trouble = new Trouble();
    private final BundleTaker bundles;
    private final Lanes lanes;
    private final Duration poll;

    private final Thread thread = new Thread(this::run, "marsad-deploy");
    private final Set<Request> requests = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final CountDownLatch firstPass = new CountDownLatch(1);
    private volatile List<Deployment> published = List.of();
    private volatile boolean closing;

    /**
     * A gate that is still closed.
     *
     * @param deploy     the deploy folder
     * @param data       a folder for what has to be remembered
     * @param copies     where complete files are copied to
     * @param bundles    takes up jars
     * @param ways       all ways of taking up files, in the order in which they are asked
     * @param alsoNeeded hashes of copies that others need
     * @param poll       how often it looks; more than nothing
     */
    Gate(Path deploy, Path data, Copies copies, BundleTaker bundles, List<Lane> ways, Supplier<Set<String>> alsoNeeded, Duration poll)
            throws IOException {
        if (poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException("poll = " + poll.toMillis() + " in conf/org.marsad.deploy.cfg: it has to be at least 1");
        }
        this.bundles = bundles;
        this.lanes = new Lanes(ways);
        this.poll = poll;
        folder = new DeployFolder(deploy);
        quarantine = new Quarantine(deploy);
        account = new Account(new Ledger(data.resolve("ledger")));
        answers = new Answers(account);
        deaths = new Deaths(bundles);
        restoration = new Restoration(account, folder, copies, lanes, trouble);
        Decisions decisions = new Decisions(account, quarantine, copies, restoration, answers, trouble, this::giveUp);
        dispatcher = new Dispatcher(account, lanes, copies, deaths, decisions, inbox::add, this::isClosing);
        folderWatch = new FolderWatch(account, folder, copies, new Staging(account, lanes, deaths, decisions), decisions, trouble);
        quarantineWatch = new QuarantineWatch(quarantine, account.ledger());
        redeployment = new Redeployment(account, folder, copies, lanes, answers);
        housekeeping = new Housekeeping(account, copies, bundles, alsoNeeded);
        thread.setDaemon(true);
    }

    private void giveUp(String name, Kind kind) {
        dispatcher.giveUp(name, kind);
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
        account.changed();
    }

    /** Nothing is decided any more, as the container is about to stop; what is stopped now is not the fault of its file. */
    void containerStops() {
        closing = true;
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        lanes.close();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosing() {
        return closing;
    }

    /** Puts copies into the deploy folder. To be used by what is asked of the gate's thread. */
    Redeployment redeployment() {
        return redeployment;
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
                boolean due = System.nanoTime() - next >= 0;
                turn(event, due);
                next = due ? System.nanoTime() + poll.toNanos() : next;
            }
        } catch (InterruptedException e) {
            LOG.debug("The gate is closed.");
        } finally {
            closing = true;
            refuseRequests();
        }
    }

    private void begin() {
        try {
            deaths.read();
            folder.tidy();
            quarantine.tidy();
            quarantineWatch.adopt();
            for (String left : bundles.tidy(file -> Files.exists(folder.file(file)))) {
                if (!account.ledger().deployed().containsKey(left)) {
                    dispatcher.giveUpForgotten(left);
                }
            }
        } catch (IOException e) {
            trouble.report("What is remembered of the deploy folder cannot be read: " + e);
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
            dispatcher.dispatch();
            account.ledger().save();
        } catch (IOException e) {
            trouble.report("The deploy folder cannot be worked with: " + e + ". It is tried again.");
        } catch (RuntimeException e) {
            // A mistake of ours in dealing with one file must not close the gate for all others.
            LOG.error("The gate made a mistake.", e);
        }
        if (look) {
            trouble.settle();
        }
        published = account.overview();
        answers.deliver();
        if (firstPass.getCount() > 0 && dispatcher.isIdle() && folderWatch.isFirstLookDone()) {
            endFirstPass();
        }
    }

    private void look() throws IOException {
        folderWatch.look();
        restoration.goOn();
        folderWatch.missAnyGone(restoration, this::giveUp);
        quarantineWatch.look(folderWatch::isFree);
        dispatcher.lookAgain();
        answers.giveOverdue();
        housekeeping.forgetGhosts();
        if (dispatcher.isIdle()) {
            housekeeping.deleteCopies();
        }
    }

    private void endFirstPass() {
        try {
            account.ledger().save();
            deaths.forget();
        } catch (IOException e) {
            trouble.report("What is remembered of the deploy folder cannot be written: " + e);
        }
        firstPass.countDown();
    }
}
