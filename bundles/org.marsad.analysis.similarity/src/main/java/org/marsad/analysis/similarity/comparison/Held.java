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
        return switch (slot.frame()) {
            case OFFICE -> slot.anchor().equals(other.slot.anchor()) && Offices.isSame(slot.more(), other.slot.more(), here, there);
            case TO, FROM, BURIED, BORN, NATIVE, LIVES -> isAnchored(other) || isOpen(other) && (bothOpen(other)
                    ? isAlike(other, FEW, HALF) : isAlike(other, 2, 0));
            case TAKEN -> isAnchored(other);
            case HAPPENED, ACTED, RULED -> isAnchored(other) && isAlike(other, 2, THIRD);
            case ALIKE -> isAnchored(other) && slot.more().equals(other.slot.more()) && isAlike(other, MANY, MOST)
                    && said.common(other.said) >= HALF * Math.max(said.context().size(), other.said.context().size());
        };
    }

    private boolean isAlike(Held other, int words, double share) {
        return said.common(other.said) >= words && said.closeness(other.said) >= share;
    }

    /** Whether a document may mean the same slot by both of its own. */
    boolean mayBeSameSlot(Held other) {
        boolean isOpen = slot.frame().compareTo(Slot.Frame.LIVES) <= 0 && isOpen(other);
        return slot.frame() == other.slot.frame() && (isAnchored(other) && slot.more().equals(other.slot.more()) || isOpen);
    }

    private boolean isAnchored(Held other) {
        return !slot.anchor().isEmpty() && slot.anchor().equals(other.slot.anchor());
    }

    private boolean bothOpen(Held other) {
        return slot.anchor().isEmpty() && other.slot.anchor().isEmpty();
    }

    /** Whether one of both does not say of what. */
    private boolean isOpen(Held other) {
        return slot.anchor().isEmpty() || other.slot.anchor().isEmpty();
    }
}
