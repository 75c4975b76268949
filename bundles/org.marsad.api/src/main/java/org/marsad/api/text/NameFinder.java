package org.marsad.api.text;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A list of names, prepared by a {@link Matcher}. Immutable; safe for use by several threads. */
@ProviderType
public interface NameFinder {

    /** The matches in {@code text} from left to right, none overlapping: of those that begin first, the longest. */
    List<Match> find(String text);

    /**
     * All matches in {@code text}, those inside others too, by begin and then the longer first; one for each place. Of names that
     * read alike it is the first of the list, and of names that differ in an article the one that is written.
     */
    List<Match> findAll(String text);

    /** Hands on what {@link #findAll(String)} lists, in the same order; for lists of which many names stand in every text. */
    void findAll(String text, MatchConsumer matches);

    /** Is told of matches, one after the other. */
    @FunctionalInterface
    interface MatchConsumer {

        /**
         * Takes a match. The places are those of a {@link Match}.
         *
         * @param name the number of the name, from 0 in the order in which the {@linkplain Matcher#finder list} had them
         */
        void accept(int begin, int end, int wordBegin, int name);
    }

    /**
     * A name met in a text.
     *
     * @param begin     where the name begins: behind the particles, before its article; of «للأمن» the second lam
     * @param end       the place after its last letter
     * @param wordBegin where the written word begins of which {@code begin} is a part; equal to it if nothing is glued on
     * @param name      the name as the list has it
     */
    record Match(int begin, int end, int wordBegin, String name) {}
}
