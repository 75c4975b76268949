package org.marsad.deploy.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void aStartNeedsTime() {
        for (int seconds : new int[] {0, -1}) {
            assertEquals("startSeconds = " + seconds + " in conf/org.marsad.deploy.cfg: it has to be at least 1",
                    assertThrows(IllegalArgumentException.class, () -> new Rules(Duration.ofSeconds(seconds), true, 1)).getMessage());
        }
    }
}
