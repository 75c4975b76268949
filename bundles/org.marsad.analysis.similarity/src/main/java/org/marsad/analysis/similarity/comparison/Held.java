package org.marsad.analysis.similarity.comparison;

/**
 * A name in a slot.
 *
 * @param slot the slot
 * @param said the name
 */
record Held(Slot slot, Said said) {

    private static final int FEW = 3;
    private static final int MANY = 5;
    private static final double HALF = 0.5;
    private static final double THIRD = 1.0 / 3;
    private static final double MOST = 0.7;

    /** Whether both are the same slot: the same question, asked of the same thing, in sentences that are alike enough for that. */
    boolean isSameSlot(Held other, Telling here, Telling there) {
        if (slot.frame() != other.slot.frame() || said.kind() != other.said.kind()) {
            return false;
        }
        int common = said.common(other.said);
        double closeness = said.closeness(other.said);
        return switch (slot.frame()) {
            case OFFICE -> slot.anchor().equals(other.slot.anchor()) && Offices.isSame(slot.more(), other.slot.more(), here, there);
            case TO, FROM, BURIED, BORN, NATIVE, LIVES -> isAnchored(other) || common >= 2 && isOpen(other)
                    && (slot.anchor().length() + other.slot.anchor().length() > 0 || common >= FEW && closeness >= HALF);
            case TAKEN -> isAnchored(other);
            case HAPPENED -> isAnchored(other) && common >= 2 && closeness >= THIRD;
            case ACTED, RULED -> isAnchored(other) && common >= 2 && closeness >= THIRD;
            case ALIKE -> isAnchored(other) && slot.more().equals(other.slot.more()) && common >= MANY && closeness >= MOST
                    && common >= HALF * Math.max(said.context().size(), other.said.context().size());
        };
    }

    /** Whether a document may mean the same slot by both of its own. */
    boolean mayBeSameSlot(Held other) {
        boolean isOpen = slot.frame().compareTo(Slot.Frame.LIVES) <= 0 && isOpen(other);
        return slot.frame() == other.slot.frame() && (isAnchored(other) && slot.more().equals(other.slot.more()) || isOpen);
    }

    private boolean isAnchored(Held other) {
        return !slot.anchor().isEmpty() && slot.anchor().equals(other.slot.anchor());
    }

    /** Whether one of both does not say of what. */
    private boolean isOpen(Held other) {
        return slot.anchor().isEmpty() || other.slot.anchor().isEmpty();
    }
}
