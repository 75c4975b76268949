package org.marsad.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.api.ingest.Source;
import org.marsad.core.Fakes;
import org.osgi.framework.ServiceReference;

class PollersTest {

    private final Pollers pollers = new Pollers(null);

    @Test
    void aSourceThatRunsOutOfMemoryOrStackIsAskedAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch well = new CountDownLatch(1);
        Source source = intake -> {
            switch (asked.incrementAndGet()) {
                case 1 -> throw new OutOfMemoryError("as if");
                case 2 -> throw new StackOverflowError();
                case 3 -> told.await();
                default -> {
                    well.countDown();
                    new CountDownLatch(1).await();
                }
            }
        };
        ServiceReference<Source> reference = Fakes.reference(Map.of("marsad.source.name", "feed", "marsad.source.interval", 0));
        pollers.addSource(reference, source);
        Fakes.await("it is asked a third time", () -> asked.get() == 3);
        assertEquals(Optional.of("StackOverflowError"), pollers.states().get(0).trouble());
        told.countDown();
        well.await();
        assertEquals(Optional.empty(), pollers.states().get(0).trouble());
        pollers.removeSource(reference);
        assertEquals(0, pollers.states().size());
    }
}
