package org.marsad.launcher.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.marsad.launcher.service.Frame.Kind;

/** What goes in comes out, in order and whole, however it is cut; and nobody waits for one who has gone. */
class BoxesTest {
    private final long seed = Long.getLong("marsad.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsTypedIsReadAsItWasTyped() throws Exception {
        Inbox in = new Inbox();
        byte[] typed = bytes(5_000_000);
        int[] cuts = random.ints(200, 0, typed.length + 1).sorted().toArray();
        CompletableFuture<Void> typing = CompletableFuture.runAsync(() -> {
            try {
                int from = 0;
                for (int cut : cuts) {
                    in.put(Arrays.copyOfRange(typed, from, cut));
                    from = cut;
                }
                in.put(Arrays.copyOfRange(typed, from, typed.length));
                in.end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertArrayEquals(typed, in.readAllBytes(), () -> "marsad.seed=" + seed);
        typing.join();
        assertEquals(-1, in.read());
    }

    @Test
    void whatIsWrittenIsSentAsItWasWrittenWhoeverWritesFaster() throws Exception {
        Outbox out = new Outbox();
        byte[] written = bytes(3_000_000);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (OutputStream stream = out.stream(Kind.OUT)) {
                for (int from = 0; from < written.length;) {
                    int length = Math.min(written.length - from, 1 + random.nextInt(10_000));
                    stream.write(written, from, length);
                    from += length;
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                out.close();
            }
        });
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (Frame frame = out.take(); frame != null; frame = out.take()) {
            assertEquals(Kind.OUT, frame.kind());
            sent.write(frame.data());
        }
        writing.join();
        assertArrayEquals(written, sent.toByteArray(), () -> "marsad.seed=" + seed);
    }

    @Test
    void resultsAndMessagesKeepTheirOrder() throws Exception {
        Outbox out = new Outbox();
        out.stream(Kind.OUT).write('a');
        out.stream(Kind.OUT).write('b');
        out.stream(Kind.ERR).write('c');
        out.stream(Kind.OUT).write('d');
        out.close();
        assertEquals("ab", new String(out.take().data()));
        assertEquals(Kind.ERR, out.take().kind());
        assertEquals("d", new String(out.take().data()));
        assertNull(out.take());
    }

    @Test
    void whoWritesForOneWhoHasGoneIsToldSo() throws Exception {
        Outbox out = new Outbox();
        OutputStream stream = out.stream(Kind.OUT);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                while (true) {
                    stream.write(new byte[100_000]);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        out.take();
        out.abandon();
        assertThrows(Exception.class, writing::join);
        assertThrows(IOException.class, () -> stream.write(1));
        assertNull(out.take());
    }

    @Test
    void anInterruptEndsTheWaitForInputAndIsKept() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, () -> new Inbox().read());
        assertEquals(true, Thread.interrupted());
    }

    @Test
    void aRequestIsUnderstoodAsItWasMeant() throws Exception {
        Request request = new Request(Request.Kind.RUN, "echo 'مرحبا'\n# = : !\\", "a b.gosh", List.of("", "--home", "سطر\nثان"),
                Map.of(Request.FOLDER, "/a\\b", Request.LENIENT, "true"), Map.of("TERM", "xterm"));
        assertEquals(request, Request.decoded(request.encoded()));
        assertThrows(IOException.class, () -> Request.decoded("protocol=0\nkind=RUN\n".getBytes()));
        assertThrows(IOException.class, () -> Request.decoded("protocol=1\nkind=NOTHING\n".getBytes()));
        assertThrows(IOException.class, () -> Request.decoded("protocol=\\u12".getBytes()));
    }
}
