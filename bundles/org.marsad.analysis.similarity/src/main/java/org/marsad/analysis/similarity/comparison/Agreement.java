package org.marsad.analysis.similarity.comparison;

/**
 * Whether two statements of different documents are about one thing, and whether they then say the same of it. Figures and dates are put
 * together by {@link FigureLikeness} and {@link DateLikeness}, for other words are around them in every paper.
 */
final class Agreement {

    private static final double HALF = 0.5;
    private static final double MOST = 0.6;
    private static final int FEW = 3;

    private Agreement() {
    }

    /** Whether both, names or quotations, are about one thing. */
    static boolean isOneThing(Said one, Said other) {
        if (one.kind() != other.kind() || one.source() == other.source()) {
            return false;
        }
        return switch (one.kind()) {
            case PLACE, WHO -> one.thing().equals(other.thing());
            case QUOTATION -> one.common(other) >= FEW && one.closeness(other) >= HALF && (isSame(one, other) || isSameSpeech(one, other));
            case DATE, FIGURE -> false;
        };
    }

    /** Whether they say the same of it. */
    static boolean isSame(Said one, Said other) {
        return switch (one.kind()) {
            case PLACE, WHO -> true;
            case QUOTATION -> !Speakers.areTwo(one, other);
            case DATE -> DateLikeness.isSame(one, other);
            case FIGURE -> Measure.isSame(one, other);
        };
    }

    /** Two speakers need more: what they say must be nearly the same, and neither much longer. */
    private static boolean isSameSpeech(Said one, Said other) {
        int more = Math.max(one.context().size(), other.context().size());
        return one.common(other) > FEW && one.closeness(other) >= MOST && one.common(other) >= HALF * more;
    }
}
