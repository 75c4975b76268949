package org.marsad.api.text;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads numbers as they are written in running text: digits of all kinds, words, and both together («2,5 مليون»).
 *
 * <p>A service; there is one in a container. Texts may be given as extracted or in any normal form: spelling is folded inside, and
 * every position is a position in the text that was given, in UTF-16 units, end exclusive. Safe for use by several threads.
 */
@ProviderType
public interface Numerals {

    /** Changes whenever the same text would give other numerals. An analyzer that uses them folds it into its own revision. */
    String revision();

    /**
     * The numerals in {@code text}, from left to right, none overlapping, none across the end of a line. Words that are numbers in some
     * sentences and something else in others are among them; their confidence says so.
     */
    List<Numeral> find(String text);
}
