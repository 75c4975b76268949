package org.marsad.analysis.similarity.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.analysis.similarity.store.Profile;

class WeightsTest {

    @ParameterizedTest
    @CsvSource({"1, 0.10", "10, 0.10", "100, 0.12", "1000, 0.14", "20000, 0.14"})
    void theMoreDocumentsThereAreTheMoreAlikeTheyMustBe(int documents, double least) {
        Clusterer.Weights weights = new Clusterer.Weights();
        Profile profile = new Profile(20_000, new int[] {2, 3});
        for (int i = 0; i < documents; i++) {
            weights.add(profile);
        }

        assertEquals(least, weights.leastCosine(), 1e-9);
    }
}
