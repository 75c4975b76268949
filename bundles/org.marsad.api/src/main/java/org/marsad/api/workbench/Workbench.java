package org.marsad.api.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.progress.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** The whole that brings services and documents together. Safe for use by several threads. */
@ProviderType
public interface Workbench {

    /** The services of one kind that are here, those in use first, then by name. */
    List<ServiceState> services(ServiceKind kind);

    /** How the workbench is. */
    Status status();

    /** What is wrong with single documents, and with offers that were refused, newest first. */
    List<Trouble> troubles();

    /** How many documents something is still to be made for, and how many changes the slowest follower has not seen. */
    Backlog backlog();

    /**
     * Waits until every document is up to date with the services that are here and every follower has seen every change.
     *
     * @return whether that came about before {@code patience} was over
     * @throws InterruptedException if interrupted while waiting
     */
    boolean await(Duration patience) throws InterruptedException;

    /**
     * Makes layers anew, whether or not they are stale. Returns at once; {@link #await} waits for the end.
     *
     * @param analyzer the id of the only analyzer meant, or empty for all
     * @param document the only document meant, or empty for all
     * @return how many layers will be made anew
     * @throws IllegalArgumentException if there is no such analyzer; the message names those there are
     * @throws IOException              if the catalogue cannot be written; nothing is changed then
     */
    long analyzeAgain(Optional<String> analyzer, Optional<DocumentId> document) throws IOException;

    /**
     * Takes out the layers of analyzers that are not here any more.
     *
     * @param analyzer the id of the only analyzer meant, or empty for all
     * @return how many layers were taken out
     * @throws IllegalArgumentException if the analyzer named is here, or has no layers; the message names those that are gone
     * @throws IOException              if the catalogue cannot be written; some layers may be out by then, and a second call takes out
     *                                  the rest
     */
    long prune(Optional<String> analyzer) throws IOException;

    /**
     * Extracts the texts of these documents anew. Returns at once.
     *
     * @throws IOException if the catalogue cannot be written; nothing is changed then
     */
    void extractAgain(Collection<DocumentId> documents) throws IOException;

    /**
     * Forgets the problems of these documents, or of all if none is named, so that what is missing is tried again.
     *
     * @return how many problems were forgotten
     * @throws IOException if the catalogue cannot be written; nothing is changed then
     */
    long retry(Collection<DocumentId> documents) throws IOException;

    /**
     * Has followers start again from nothing. Returns at once.
     *
     * @return the ids of the followers that do
     */
    List<String> reindex();

    /**
     * Takes documents out, with everything known about them. Ids that are not here are passed over.
     *
     * @throws IOException if the catalogue cannot be written; none is taken out then
     */
    void remove(Collection<DocumentId> documents) throws IOException;

    /**
     * Checks catalogue, contents, layers and followers against each other, telling {@code job} of each document.
     *
     * @throws InterruptedException if called off
     */
    Verification verify(Progress.Job job) throws InterruptedException;

    /**
     * Copies what cannot be made again into a folder, while work goes on: the catalogue as it stands at one moment, configurations,
     * dropped files, what bundles keep. {@code marsad restore} makes a home of it.
     *
     * @param folder a folder that does not exist, or is empty
     * @throws IOException          if it cannot be made; nothing of it is left then
     * @throws InterruptedException if called off
     */
    Backup backup(Path folder, Progress.Job job) throws IOException, InterruptedException;

    /**
     * A backup that was made.
     *
     * @param files how many files it has
     * @param bytes how large they are
     */
    record Backup(long files, long bytes) {}

    /**
     * What is still to be done.
     *
     * @param documents documents that lack something that can be made
     * @param changes   changes the slowest follower has not seen
     */
    record Backlog(long documents, long changes) {

        /** Whether nothing is. */
        public boolean isEmpty() {
            return documents == 0 && changes == 0;
        }
    }
}
