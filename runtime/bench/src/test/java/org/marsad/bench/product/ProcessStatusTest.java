package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProcessStatusTest {

    private static final List<String> STATUS = List.of("Name:\tjava", "Threads:\t24", "VmRSS:\t  310264 kB",
            "RssAnon:\t  250100 kB", "RssFile:\t   60164 kB");

    @Test
    void aSizeIsFoundByItsWholeName() {
        assertEquals(250_100, ProcessStatus.kilobytes(STATUS, "RssAnon"));
        assertEquals(310_264, ProcessStatus.kilobytes(STATUS, "VmRSS"));
        assertEquals(0, ProcessStatus.kilobytes(STATUS, "Rss"));
    }

    @Test
    void whatIsNoSizeIsNotFound() {
        assertEquals(0, ProcessStatus.kilobytes(STATUS, "Threads"));
    }

    @Test
    void thisProcessHasAnonymousMemory() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "only Linux tells the memory of a process");
        assertTrue(ProcessStatus.kilobytes("self", "RssAnon") > 0);
    }

    @Test
    void aProcessThatIsNotThereHasNone() {
        assertEquals(0, ProcessStatus.kilobytes("no-process", "RssAnon"));
    }
}
