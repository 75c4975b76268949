package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Failure.Outcome;
import org.marsad.extract.tika.protocol.Frame;
import org.marsad.extract.tika.protocol.FrameInput;
import org.marsad.extract.tika.protocol.FrameOutput;
import org.marsad.extract.tika.protocol.Hello;
import org.marsad.extract.tika.protocol.ProtocolException;
import org.marsad.extract.tika.protocol.Reply;
import org.marsad.extract.tika.protocol.Request;

/** The worker's side of the pipe, within this process. */
class ConversationTest {

    private final PipedOutputStream toWorker = new PipedOutputStream();
    private final FrameOutput out = new FrameOutput(toWorker);
    private final CompletableFuture<Void> retirement = new CompletableFuture<>();
    private FrameInput in;
    private CompletableFuture<Exception> end;
    private DocumentReader reader = ConversationTest::echo;

    @BeforeEach
    void connect() throws IOException {
        PipedInputStream atWorker = new PipedInputStream(toWorker, 1 << 16);
        PipedOutputStream fromWorker = new PipedOutputStream();
        in = new FrameInput(new PipedInputStream(fromWorker, 1 << 16), 1 << 20);
        Conversation conversation = new Conversation(new FrameInput(atWorker, 1 << 16), new FrameOutput(fromWorker),
                document -> reader.read(document), () -> retirement.complete(null));
        end = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                conversation.hold();
                end.complete(null);
            } catch (IOException e) {
                end.complete(e);
            }
        });
        worker.setDaemon(true);
        worker.start();
    }

    @Test
    void itBeginsWithHello() throws Exception {
        Frame frame = in.next().orElseThrow();
        assertEquals(Frame.Kind.HELLO, frame.kind());
        assertEquals(new Hello(Hello.CURRENT), Hello.decode(frame.payload()));
    }

    @Test
    void aRequestInAnyNumberOfPartsIsAnsweredOnce() throws Exception {
        in.next();
        send("a", "b", "", "cd");
        assertEquals("text/plain||abcd", text(answer()));
        send();
        assertEquals("text/plain||", text(answer()));
    }

    @Test
    void aDocumentLargerThanAnnouncedIsRead() throws Exception {
        in.next();
        send("x".repeat(5000), "y".repeat(7000));
        assertEquals("text/plain||".length() + 12000, text(answer()).length());
    }

    @Test
    void aRequestTakenBackIsNotAnsweredAndTheNextOneIs() throws Exception {
        in.next();
        out.write(Frame.Kind.REQUEST, new Request("text/plain", "", 3, 0, 60_000).encode());
        out.write(Frame.Kind.DATA, "abc".getBytes(StandardCharsets.UTF_8));
        out.write(Frame.Kind.ABORT);
        send("next");
        assertEquals("text/plain||next", text(answer()));
    }

    @Test
    void anUnreadableDocumentIsAProblemAndTheWorkerStays() throws Exception {
        in.next();
        reader = document -> {
            throw new UnreadableException(Outcome.EMPTY, "nothing", "do something");
        };
        send("x");
        assertEquals(new Failure(Outcome.EMPTY, "nothing", "do something", false), answer());
        assertFalse(retirement.isDone());
    }

    @Test
    void aParserThatBreaksIsACorruptDocumentAndTheWorkerStays() throws Exception {
        in.next();
        reader = document -> {
            throw new IllegalStateException("bug");
        };
        send("x");
        Failure failure = (Failure) answer();
        assertEquals(Outcome.CORRUPT, failure.outcome());
        assertEquals("The parser broke on it (IllegalStateException).", failure.reason());
    }

    @Test
    void aParserOutOfStackIsACorruptDocumentAndTheWorkerRetires() throws Exception {
        in.next();
        reader = ConversationTest::endless;
        send("x");
        assertTrue(((Failure) answer()).retire());
        retirement.get(20, TimeUnit.SECONDS);
    }

    @Test
    void theEndOfThePipeIsNoticedWhileAParserIsAtWork() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        in.next();
        reader = document -> {
            begun.countDown();
            awaitQuietly(never);
            return echo(document);
        };
        send("x");
        begun.await();
        out.close();
        assertEquals(null, end.get());
        never.countDown();
    }

    @Test
    void whatMayNotBeSaidEndsTheConversation() throws Exception {
        in.next();
        out.write(Frame.Kind.DATA, new byte[1]);
        out.flush();
        assertEquals(ProtocolException.class, end.get().getClass());
    }

    @Test
    void aRequestWithinARequestEndsTheConversation() throws Exception {
        in.next();
        out.write(Frame.Kind.REQUEST, new Request("text/plain", "", 3, 0, 60_000).encode());
        out.write(Frame.Kind.REQUEST, new Request("text/plain", "", 3, 0, 60_000).encode());
        out.flush();
        assertEquals(ProtocolException.class, end.get().getClass());
    }

    @Test
    void aPipeThatEndsWithinADocumentEndsTheConversation() throws Exception {
        in.next();
        out.write(Frame.Kind.REQUEST, new Request("text/plain", "", 3, 0, 60_000).encode());
        out.close();
        assertEquals(EOFException.class, end.get().getClass());
    }

    private void send(String... parts) throws IOException {
        out.write(Frame.Kind.REQUEST, new Request("text/plain", "", 4, 0, 60_000).encode());
        for (String part : parts) {
            out.write(Frame.Kind.DATA, part.getBytes(StandardCharsets.UTF_8));
        }
        out.write(Frame.Kind.END);
        out.flush();
    }

    private Reply answer() throws IOException {
        return Reply.of(in.next().orElseThrow());
    }

    private static String text(Reply reply) {
        return ((ExtractedText) reply).text();
    }

    private static ExtractedText echo(Document document) {
        String text = new String(document.bytes(), 0, document.length(), StandardCharsets.UTF_8);
        return new ExtractedText("", document.mediaType() + "|" + document.charset() + "|" + text, "und", "",
                Map.of(), List.of());
    }

    private static ExtractedText endless(Document document) throws UnreadableException {
        ExtractedText deeper = endless(document);
        return new ExtractedText(deeper.title(), deeper.text(), "", "", Map.of(), List.of());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
