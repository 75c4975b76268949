package org.marsad.analysis.quotations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Who has spoken in a text so far, the last first: those whom «المصدر ذاته», a pronoun or nothing at all can mean. */
final class Memory {

    private static final int MOST = 24;
    /** Nobody is meant who last spoke more paragraphs before than this. */
    private static final int REACH = 4;

    private final Deque<Turn> turns = new ArrayDeque<>();

    /**
     * Somebody has spoken.
     *
     * @param token     where
     * @param paragraph in which paragraph
     */
    record Turn(Speaker speaker, int token, int paragraph) {
    }

    void add(Speaker speaker, int token, int paragraph) {
        turns.addFirst(new Turn(speaker, token, paragraph));
        if (turns.size() > MOST) {
            turns.removeLast();
        }
    }

    /** Who spoke last, at this token or behind it. */
    Optional<Speaker> since(int token) {
        return Optional.ofNullable(turns.peekFirst()).filter(turn -> turn.token() >= token).map(Turn::speaker);
    }

    /** Who spoke last, not more than so many paragraphs before this one. */
    Optional<Speaker> last(int paragraph, int reach) {
        return Optional.ofNullable(turns.peekFirst()).filter(turn -> paragraph - turn.paragraph() <= reach).map(Turn::speaker);
    }

    /** Who spoke last, not long before this paragraph. */
    Optional<Speaker> last(int paragraph) {
        return last(paragraph, REACH);
    }

    /** The last whom a noun means. */
    Optional<Speaker> last(int paragraph, String noun) {
        return turns.stream().takeWhile(turn -> paragraph - turn.paragraph() <= REACH).map(Turn::speaker)
                .filter(speaker -> speaker.noun().equals(noun)).findFirst();
    }
}
