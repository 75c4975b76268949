package org.marsad.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.marsad.core.Fakes;

class RoomTest {

    private static final long MEBI = 1024 * 1024;

    private final AtomicLong free = new AtomicLong(1000 * MEBI);
    private final Room room = new Room(64 * MEBI, 512 * MEBI, "data", free::get, Duration.ofMillis(5));

    @Test
    void nobodyWaitsWhileThereIsRoom() throws Exception {
        room.await();
        assertEquals(Optional.empty(), room.trouble());
    }

    @Test
    void littleRoomIsSaidBeforeItIsTooLittle() throws Exception {
        free.set(300 * MEBI);
        room.await();
        assertEquals(Optional.of("only 300 MiB are free below data: make room before you ingest more"), room.trouble());
    }

    @Test
    void whoComesWhileThereIsTooLittleWaitsUntilThereIsMore() throws Exception {
        free.set(63 * MEBI);
        CompletableFuture<Boolean> through = new CompletableFuture<>();
        Thread source = new Thread(() -> {
            try {
                room.await();
                through.complete(true);
            } catch (InterruptedException e) {
                through.complete(false);
            }
        });
        source.start();
        Fakes.await("it waits", () -> source.getState() == Thread.State.TIMED_WAITING);
        assertTrue(room.trouble().orElseThrow().startsWith("only 63 MiB are free below data, so no document is taken in until there are 64"));
        assertTrue(!through.isDone());
        free.set(64 * MEBI);
        assertTrue(through.get());
    }

    @Test
    void whoWaitsCanBeCalledOff() {
        free.set(0);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, room::await);
    }
}
