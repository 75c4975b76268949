package org.marsad.analysis.quotations;

/**
 * Words that tell of speech, met in a text.
 *
 * @param entry what the lists say of them
 * @param first the first token
 * @param last  the last token
 * @param glued how many letters are glued to the first word
 */
record Cue(Entry entry, int first, int last, int glued) {

    boolean is(Use use) {
        return entry.use() == use;
    }

    boolean is(Entry.Form form) {
        return entry.form() == form;
    }

    /** The gender of its subject, as far as the form of a verb tells. */
    Gender gender() {
        return Gender.ofVerb(entry.form(), entry.words().get(0));
    }

    /** A verb with a subject, which may follow it. */
    boolean isFiniteVerb() {
        return entry.use().isVerb() && entry.form() != Entry.Form.PARTICIPLE;
    }

    /** Says something only where somebody is there who can speak. */
    boolean isWeak() {
        return is(Use.OPINION) || is(Use.PHRASE) || is(Use.RELAY) || is(Use.ATTRIBUTION) || is(Use.AS);
    }
}
