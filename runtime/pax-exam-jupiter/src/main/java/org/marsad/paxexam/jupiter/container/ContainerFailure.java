package org.marsad.paxexam.jupiter.container;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.ops4j.pax.exam.TestContainerException;

/**
 * Carries what was thrown in the container out to the driver: in one JVM the very object, between two a copy, and a likeness
 * with the same text and stack trace where a copy cannot be written or read (a class known in the container only).
 */
public final class ContainerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private transient Throwable thrown;

    ContainerFailure(Throwable thrown) {
        super(thrown.toString(), null, false, false);
        this.thrown = thrown;
    }

    /**
     * Throws what was thrown in the container, as it was; or says that the container itself has failed.
     *
     * @param failure of a call into the container
     * @return never; it is there for callers to write {@code throw}
     */
    public static RuntimeException rethrow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContainerFailure carrier) {
                throw ContainerFailure.<RuntimeException>asIs(carrier.thrown);
            }
        }
        throw new TestContainerException("The container does not answer, its JVM may have ended: " + failure, failure);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asIs(Throwable throwable) throws T {
        throw (T) throwable;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(likeness(thrown));
        out.writeObject(copy(thrown));
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        Throwable likeness = (Throwable) in.readObject();
        byte[] copy = (byte[]) in.readObject();
        thrown = copy == null ? likeness : read(copy, likeness);
    }

    /** Null when it cannot be written. Classes may write themselves as they like, so any exception can be the sign. */
    private static byte[] copy(Throwable throwable) {
        try {
            return Serialization.toBytes(throwable);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** The likeness when the copy cannot be read, be it for a class that is not known here. */
    private static Throwable read(byte[] copy, Throwable likeness) {
        try {
            return (Throwable) Serialization.fromBytes(copy, ContainerFailure.class.getClassLoader());
        } catch (IOException | ClassNotFoundException | LinkageError | RuntimeException e) {
            return likeness;
        }
    }

    private static Throwable likeness(Throwable original) {
        Throwable cause = original.getCause() == null ? null : likeness(original.getCause());
        Throwable likeness = sameKind(original, cause);
        likeness.setStackTrace(original.getStackTrace());
        for (Throwable suppressed : original.getSuppressed()) {
            likeness.addSuppressed(likeness(suppressed));
        }
        return likeness;
    }

    /** JUnit tells failed, aborted and broken tests apart by these classes. */
    private static Throwable sameKind(Throwable original, Throwable cause) {
        if (original instanceof TestAbortedException) {
            return new TestAbortedException(original.getMessage(), cause);
        }
        if (original instanceof AssertionError) {
            return new AssertionFailedError(original.getMessage(), cause);
        }
        return new TestContainerException(original.toString(), cause);
    }
}
