package org.marsad.analysis.entities.trained;

/** What lists of names say of the words of a sentence. */
@FunctionalInterface
interface ListedNames {

    /** There are no lists. */
    ListedNames NONE = (text, begins, listed) -> { };

    /**
     * Puts what the lists say into {@code listed}.
     *
     * @param text   the words proper of a sentence, a space behind each
     * @param begins by place where it begins in {@code text}; parts that are no words proper have no length there
     * @param listed by place what is said, as features
     */
    void mark(String text, int[] begins, long[][] listed);
}
