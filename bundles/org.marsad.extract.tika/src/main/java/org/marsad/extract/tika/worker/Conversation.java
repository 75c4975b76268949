package org.marsad.extract.tika.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Frame;
import org.marsad.extract.tika.protocol.FrameInput;
import org.marsad.extract.tika.protocol.FrameOutput;
import org.marsad.extract.tika.protocol.Hello;
import org.marsad.extract.tika.protocol.ProtocolException;
import org.marsad.extract.tika.protocol.Reply;
import org.marsad.extract.tika.protocol.Request;

/**
 * The worker's side of the pipe. One thread listens, another parses: so the end of the pipe is noticed at once, even while a
 * parser is lost in a document.
 */
final class Conversation {

    /** Parsers recurse as deep as the document is nested. Only what is really used of it costs memory. */
    private static final long PARSER_STACK = 64L << 20;

    private final FrameInput in;
    private final FrameOutput out;
    private final DocumentReader reader;
    private final Runnable retirement;

    /**
     * Prepares a conversation.
     *
     * @param retirement run after an answer behind which this process is not to be used any more
     */
    Conversation(FrameInput in, FrameOutput out, DocumentReader reader, Runnable retirement) {
        this.in = in;
        this.out = out;
        this.reader = reader;
        this.retirement = retirement;
    }

    /**
     * Answers requests until the other side closes the pipe.
     *
     * @throws ProtocolException if the other side says something that it may not say
     */
    void hold() throws IOException {
        ExecutorService parser = Executors.newSingleThreadExecutor(
                task -> new Thread(null, task, "parser", PARSER_STACK));
        try {
            out.write(Frame.Kind.HELLO, new Hello(Hello.CURRENT).encode());
            out.flush();
            Optional<Frame> frame = in.next();
            while (frame.isPresent()) {
                receive(request(frame.get()))
                        .ifPresent(document -> parser.execute(() -> send(answer(document))));
                frame = in.next();
            }
        } finally {
            parser.shutdown();
        }
    }

    /** The document of a request, or empty if it will not be completed. */
    private Optional<Document> receive(Request request) throws IOException {
        Patience patience = Patience.of(request.patience());
        byte[] bytes = new byte[Math.max(0, request.size())];
        int length = 0;
        while (true) {
            Frame frame = in.next().orElseThrow(() -> new EOFException("the pipe ends within a document"));
            switch (frame.kind()) {
                case DATA -> {
                    byte[] data = frame.payload();
                    if (length + data.length > bytes.length) {
                        bytes = Arrays.copyOf(bytes, Math.max(length + data.length, 2 * bytes.length));
                    }
                    System.arraycopy(data, 0, bytes, length, data.length);
                    length += data.length;
                }
                case END -> {
                    return Optional.of(new Document(request.mediaType(), request.charset(), bytes, length, request.page(), patience));
                }
                case ABORT -> {
                    return Optional.empty();
                }
                default -> throw new ProtocolException("a frame of kind " + frame.kind() + " within a document");
            }
        }
    }

    private static Request request(Frame frame) throws ProtocolException {
        if (frame.kind() != Frame.Kind.REQUEST) {
            throw new ProtocolException("a frame of kind " + frame.kind() + " where a request should be");
        }
        return Request.decode(frame.payload());
    }

    private Reply answer(Document document) {
        try {
            return reader.read(document);
        } catch (UnreadableException e) {
            return e.failure();
        } catch (StackOverflowError e) {
            // Whatever the parser was in the middle of stays half done, so this process is not used again.
            return new Failure(Outcome.CORRUPT, "Its parts are nested deeper than the parser can follow.",
                    "Nothing if it was made to do harm; else save it anew from the program that made it.", true);
        } catch (RuntimeException | LinkageError e) {
            // Parsers answer damage that they do not expect with whatever exception comes of it.
            return new Failure(Outcome.CORRUPT, "The parser broke on it (" + e.getClass().getSimpleName() + ").",
                    "Open it in its own program and save it anew.", e instanceof LinkageError);
        }
    }

    private void send(Reply reply) {
        try {
            Frame frame = reply.frame();
            out.write(frame.kind(), frame.payload());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens to the answer", e);
        }
        if (reply instanceof Failure failure && failure.retire()) {
            retirement.run();
        }
    }
}
