package org.marsad.analysis.quotations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/** Who has spoken in a text so far, the last first: those whom «المصدر ذاته», a pronoun or nothing at all can mean. */
final class Memory {

    private static final int MOST = 24;
    /** Nobody is meant who last spoke more paragraphs before than this. */
    private static final int REACH = 4;

    private final Deque<Turn> turns = new ArrayDeque<>();
    private Optional<Speaker> listener = Optional.empty();
    private int listening;

    /**
     * Somebody has spoken.
     *
     * @param token     where
     * @param paragraph in which paragraph
     * @param gender    that of the speaker, as far as it is known
     * @param asks      whether it was a question, which somebody else may answer
     */
    record Turn(Speaker speaker, int token, int paragraph, Gender gender, boolean asks) {
    }

    /** Somebody is spoken to with the verb at a token. */
    void address(Speaker speaker, int token) {
        listener = Optional.of(speaker);
        listening = token;
    }

    /** Who was spoken to in a turn. */
    Optional<Speaker> listener(Turn turn) {
        return listener.filter(somebody -> listening == turn.token());
    }

    /** Somebody has spoken, with the words of a cue or with none. */
    void add(Speaker speaker, int token, int paragraph, Optional<Cue> cue) {
        Gender told = cue.filter(verb -> verb.isFiniteVerb() && !verb.is(Use.RELAY)).map(Cue::gender).orElse(Gender.UNKNOWN);
        Gender gender = told != Gender.UNKNOWN ? told : turns.stream().filter(turn -> isSame(turn.speaker(), speaker))
                .map(Turn::gender).findFirst().orElse(Gender.UNKNOWN);
        turns.addFirst(new Turn(speaker, token, paragraph, gender, cue.filter(VerbTraits::isAsking).isPresent()));
        if (turns.size() > MOST) {
            turns.removeLast();
        }
    }

    static boolean isSame(Speaker one, Speaker other) {
        return one.words().equals(other.words()) || one.link().isPresent() && one.link().equals(other.link());
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

    /** The last turn of whom this is true, not long before this paragraph. */
    Optional<Turn> turn(int paragraph, Predicate<Turn> is) {
        return turns.stream().takeWhile(turn -> paragraph - turn.paragraph() <= REACH).filter(is).findFirst();
    }

    /** The last whom a noun means. */
    Optional<Speaker> last(int paragraph, String noun) {
        return turn(paragraph, turn -> turn.speaker().noun().equals(noun)).map(Turn::speaker);
    }
}
