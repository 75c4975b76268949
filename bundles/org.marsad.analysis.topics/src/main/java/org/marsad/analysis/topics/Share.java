package org.marsad.analysis.topics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What speaks for one topic in a document.
 *
 * <p>The weight grows with the mentions, ever more slowly, and is less in longer documents: the term frequency part of BM25
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4.2), with b = 0.5 and k1 = 2, for
 * an article of 2000 letters.
 */
final class Share {

    /** One mention by words of their own or near each other, or four by weak words, make a topic one of the document. */
    private static final double ENOUGH = 0.8;

    private static final double B = 0.5;
    private static final double K1 = 2;
    private static final double COMMON_LENGTH = 2000;
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private double points;
    private double confidence;
    private int mentions;
    private Mention strongest;

    void add(Mention mention, double emphasis) {
        double strength = mention.rule().kind().strength();
        if (strongest == null || strength > strongest.rule().kind().strength()) {
            strongest = mention;
        }
        points += strength * emphasis;
        confidence = Math.max(confidence, strength);
        mentions++;
    }

    /** Whether the document is about it at all. */
    boolean isEnough() {
        return points >= ENOUGH;
    }

    int mentions() {
        return mentions;
    }

    /** The strength of its strongest mention. */
    double confidence() {
        return confidence;
    }

    /** The first of its strongest mentions. */
    Mention strongest() {
        return strongest;
    }

    /** How much of the document it is: above 0, below 1, to two decimals. */
    BigDecimal weight(int length) {
        double norm = K1 * (1 - B + B * length / COMMON_LENGTH);
        return BigDecimal.valueOf(points / (points + norm)).setScale(2, RoundingMode.HALF_UP).max(LEAST);
    }
}
