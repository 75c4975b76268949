package org.marsad.index.lucene.query;

import java.util.List;
import org.marsad.api.search.Equivalent;
import org.marsad.index.lucene.document.Days;
import org.marsad.index.lucene.document.Field;

/** A part of a question. */
public sealed interface Node {

    /** Calls the method of {@code visitor} for what this is. */
    <T> T accept(Visitor<T> visitor);

    /**
     * Does something with each kind of part.
     *
     * @param <T> what comes of it
     */
    interface Visitor<T> {

        /** What comes of a word. */
        T visit(Word word);

        /** What comes of a phrase. */
        T visit(Phrase phrase);

        /** What comes of two parts near one another. */
        T visit(Near near);

        /** What comes of a value. */
        T visit(Value value);

        /** What comes of days. */
        T visit(Date date);

        /** What comes of a conjunction. */
        T visit(And and);

        /** What comes of a choice. */
        T visit(Or or);

        /** What comes of an exclusion. */
        T visit(Not not);

        /** What comes of asking for everything. */
        T visit(All all);

        /** What comes of something that means the same as a part of the question. */
        T visit(Added added);
    }

    /** Parts that ask for words at places, and so can be near one another. */
    sealed interface Placed extends Node {

        /** The field it asks. */
        Field field();
    }

    /**
     * A word.
     *
     * @param field the field it asks
     * @param text  the word as typed
     * @param match how much of it must be so
     */
    record Word(Field field, String text, Match match) implements Placed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Words one after the other.
     *
     * @param field the field it asks
     * @param text  the words as typed
     * @param match how much of each word must be so: {@code WHOLE} or {@code FORM}
     */
    record Phrase(Field field, String text, Match match) implements Placed {

        /** A phrase of whole words. */
        Phrase(Field field, String text) {
            this(field, text, Match.WHOLE);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Two parts not far from one another, in either order.
     *
     * @param first    the one
     * @param second   the other
     * @param distance how many words on the other may be at most; 1 is the next word
     */
    record Near(Placed first, Placed second, int distance) implements Placed {
        @Override
        public Field field() {
            return first.field();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A value of a field that is no text.
     *
     * @param field  the field it asks
     * @param value  the value
     * @param prefix whether it may go on
     */
    record Value(Field field, String value, boolean prefix) implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Some days.
     *
     * @param days the days
     */
    record Date(Days days) implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * All of these.
     *
     * @param parts at least two
     */
    record And(List<Node> parts) implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * At least one of these.
     *
     * @param parts at least two
     */
    record Or(List<Node> parts) implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Not this.
     *
     * @param part what must not be
     */
    record Not(Node part) implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** Every document. */
    record All() implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Something that means the same as a part of the question.
     *
     * @param part what is looked for
     * @param by   what says that it means the same, at least one
     */
    record Added(Placed part, List<Equivalent> by) implements Node {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** How much of a word must be as in the question. */
    enum Match {
        /** The whole word. */
        WHOLE,
        /** The whole word in this form; only particles and the article may stand before it. */
        FORM,
        /** Its beginning. */
        PREFIX,
        /** All but one letter. */
        ONE_OFF,
        /** All but two letters. */
        TWO_OFF
    }
}
