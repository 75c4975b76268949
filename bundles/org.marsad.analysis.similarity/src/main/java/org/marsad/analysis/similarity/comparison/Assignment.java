package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts statements of two documents together one to one, those that are most alike first, so that no number is set against another one
 * that has its like already. Where two others are equally alike and say two things, nothing is put together.
 */
final class Assignment {

    private static final double TIE = 0.01;

    private final List<Said> first;
    private final List<Said> second;
    private final Likeness likeness;
    private final double[][] alike;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Assignment(List<Said> first, List<Said> second, Likeness likeness) {
        this.first = first;
        this.second = second;
        this.likeness = likeness;
        this.alike = new double[first.size()][second.size()];
    }

    /** A statement of each that may belong together, by their places. */
    private record Cell(int one, int other, double alike) {}

    /** Two statements that belong together. */
    record Pair(Said one, Said other) {}

    /** What belongs together of two documents, and with each what its own document says again. */
    static List<Pair> of(List<Said> first, List<Said> second, Likeness likeness) {
        Assignment assignment = new Assignment(first, second, likeness);
        assignment.compare();
        assignment.assign();
        return assignment.pairs;
    }

    private void compare() {
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                alike[i][j] = likeness.of(first.get(i), second.get(j));
                if (alike[i][j] > Likeness.NONE) {
                    cells.add(new Cell(i, j, alike[i][j]));
                }
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::alike).reversed());
    }

    private void assign() {
        for (Cell cell : cells) {
            if (alike[cell.one()][cell.other()] > Likeness.NONE) {
                boolean isClear = cell.alike() >= Likeness.SAME || isClear(cell.one(), cell.other());
                if (isClear) {
                    pairs.add(new Pair(first.get(cell.one()), second.get(cell.other())));
                }
                take(cell.one(), cell.other(), isClear);
            }
        }
    }

    /** Whether nothing else that says something else is as like to either. */
    private boolean isClear(int one, int other) {
        double least = alike[one][other] - TIE;
        for (int i = 0; i < first.size(); i++) {
            if (i != one && alike[i][other] > least && !likeness.isRepeated(first.get(i), first.get(one))) {
                return false;
            }
        }
        for (int j = 0; j < second.size(); j++) {
            if (j != other && alike[one][j] > least && !likeness.isRepeated(second.get(j), second.get(other))) {
                return false;
            }
        }
        return true;
    }

    /** Both, and what says the same as they do, are put together with nothing else. */
    private void take(int one, int other, boolean isPaired) {
        for (int i = 0; i < first.size(); i++) {
            if (i == one || likeness.isRepeated(first.get(i), first.get(one))) {
                Arrays.fill(alike[i], Likeness.NONE);
                if (isPaired && i != one) {
                    pairs.add(new Pair(first.get(one), first.get(i)));
                }
            }
        }
        for (int j = 0; j < second.size(); j++) {
            if (j == other || likeness.isRepeated(second.get(j), second.get(other))) {
                for (double[] row : alike) {
                    row[j] = Likeness.NONE;
                }
                if (isPaired && j != other) {
                    pairs.add(new Pair(second.get(other), second.get(j)));
                }
            }
        }
    }
}
