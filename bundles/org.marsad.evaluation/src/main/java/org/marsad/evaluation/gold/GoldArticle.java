package org.marsad.evaluation.gold;

import java.util.List;

/**
 * An article and what a reader has marked in it.
 *
 * @param name       the path of its file
 * @param text       its text, as in the file
 * @param mentions   what is named in it
 * @param quotations what is quoted in it
 */
public record GoldArticle(String name, String text, List<GoldMention> mentions, List<GoldQuotation> quotations) {

    /** Keeps its own copies. */
    public GoldArticle {
        mentions = List.copyOf(mentions);
        quotations = List.copyOf(quotations);
    }
}
