package org.marsad.extract.tika.protocol;

/**
 * Why there is no text.
 *
 * @param outcome the kind of trouble
 * @param reason  what is wrong with the document, one sentence
 * @param advice  what the operator can do, one sentence
 * @param retire  whether the worker ends after this answer because it may be damaged
 * @param pages   the number of pages of which pictures can be had, which may show a text all the same; else 0
 */
public record Failure(Outcome outcome, String reason, String advice, boolean retire, int pages) implements Reply {

    /** The kinds of trouble a worker can tell; named like those of the API, which a worker does not have. */
    public enum Outcome {
        /** Nothing here reads this type or charset. */
        UNSUPPORTED,
        /** There is no text in it. */
        EMPTY,
        /** Needs a password. */
        ENCRYPTED,
        /** The bytes are not what their type promises. */
        CORRUPT
    }

    /** Trouble with something that has no pages. */
    public Failure(Outcome outcome, String reason, String advice, boolean retire) {
        this(outcome, reason, advice, retire, 0);
    }

    @Override
    public Frame frame() {
        PayloadWriter writer = new PayloadWriter(512);
        writer.add(outcome.ordinal()).add(reason).add(advice).add(retire ? 1 : 0).add(pages);
        return new Frame(Frame.Kind.PROBLEM, writer.payload());
    }

    static Failure decode(byte[] payload) throws ProtocolException {
        PayloadReader reader = new PayloadReader(payload);
        int outcome = reader.number();
        if (outcome < 0 || outcome >= Outcome.values().length) {
            throw new ProtocolException("there is no outcome with the number " + outcome);
        }
        Failure failure = new Failure(Outcome.values()[outcome], reader.string(), reader.string(), reader.number() != 0,
                reader.number());
        reader.expectEnd();
        return failure;
    }
}
