package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductStatusTest {

    private static final String LINE = "{\"documents\":3,\"byState\":{\"failed\":1,\"gone\":0,\"ok\":2,\"pending\":0},"
            + "\"byType\":{\"text/html\":3},\"backlog\":{\"documents\":0,\"changes\":4},\"heapUsed\":30142064,"
            + "\"warnings\":[\"the disk is nearly full\"]}";

    @Test
    void aStatusIsToldFromOtherLines() {
        assertTrue(ProductStatus.isStatus(LINE));
        assertFalse(ProductStatus.isStatus("{\"format\":\"json\",\"documents\":50}"));
        assertFalse(ProductStatus.isStatus("{\"id\":\"00\",\"status\":\"new\"}"));
    }

    @Test
    void itsFiguresAreRead() {
        assertEquals(new ProductStatus(3, 2, 4, List.of("\"the disk is nearly full\"")), ProductStatus.parse(LINE));
    }

    @Test
    void whateverIsNotWellIsSaid() {
        assertEquals(List.of("3 documents went in, 3 are there, 2 of them ok",
                "4 documents or changes are still to be worked on",
                "the product warns: \"the disk is nearly full\""), ProductStatus.parse(LINE).complaints(3));
    }

    @Test
    void nothingIsSaidWhenAllIsWell() {
        assertEquals(List.of(), new ProductStatus(3, 3, 0, List.of()).complaints(3));
    }
}
