package org.marsad.deploy.take;

import java.io.IOException;
import org.marsad.api.deploy.Deployment;

/**
 * One way of taking up files of the deploy folder. Files are taken up, looked at again and given up by one thread;
 * {@link #recognises} may be asked by another one meanwhile.
 *
 * <p>A file that was taken up before is taken up again when it has changed, and at each start of the container. If the outcome
 * of a change is a refusal, what the file stood for before is still in use.
 */
public interface Taker {

    /** What it takes files for. */
    Deployment.Kind kind();

    /** Whether this is a file for it, by its name and content. */
    boolean recognises(Staged file) throws IOException;

    /** Takes up a file, or a changed version of it. */
    Outcome take(Staged file) throws IOException, InterruptedException;

    /** Looks again at a file that waits, or tells that one that was active has to wait now. */
    Outcome again(Staged file) throws IOException, InterruptedException;

    /**
     * The content this was taken up with is now under another name.
     *
     * @param from the name it had
     * @param to   the same content under its new name
     * @return whether what it stands for goes on under the new name; if not, nothing has happened, and the old name is given up
     *         and the new one taken up as any other
     */
    default boolean renamed(String from, Staged to) throws IOException, InterruptedException {
        return false;
    }

    /** Gives up what the file with this name stood for: it is gone. Returns what is left of it, in words, or nothing if all went well. */
    String leave(String name) throws IOException, InterruptedException;
}
