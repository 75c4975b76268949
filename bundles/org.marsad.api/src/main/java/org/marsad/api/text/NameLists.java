package org.marsad.api.text;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What lists of names say of the words of a text, whether or not something is found by it: places, organisations, given names, titles,
 * words that open the name of an institution.
 *
 * <p>A service. It gives hints to whoever weighs them, such as a recogniser that was trained; what is found by the lists is said by their
 * own analyzer. Safe for use by several threads.
 */
@ProviderType
public interface NameLists {

    /** Changes whenever the same text would give other answers. */
    String revision();

    /** What is listed, in {@code text} as extracted or in any normal form, by begin; several may stand at one place. */
    List<Listed> find(String text);

    /**
     * Words of a text that are on a list.
     *
     * @param begin where they begin, behind glued particles, in UTF-16 units
     * @param end   the place after them
     * @param kind  what the list says they are, one word in small letters, such as {@code place}, {@code given} or {@code title}
     */
    record Listed(int begin, int end, String kind) {}
}
