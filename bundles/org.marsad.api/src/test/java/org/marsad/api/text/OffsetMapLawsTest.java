package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;

/** What holds for every map; random maps look for the exception. Repeat a run with {@code -Dmarsad.seed=}. */
class OffsetMapLawsTest {

    private static final int MAPS = 5_000;
    private static final int MOST_PIECES = 12;
    private static final int WIDEST = 4;

    /** One piece as it was recorded. */
    private record Piece(boolean copied, int original, int normalized) {

        boolean isCopied() {
            return copied || original == 1 && normalized == 1;
        }
    }

    /** A map, and the pieces it was made from. */
    private record Made(OffsetMap map, List<Piece> pieces) {

        static Made of(List<Piece> pieces) {
            OffsetMap.Builder builder = new OffsetMap.Builder();
            for (Piece piece : pieces) {
                if (piece.copied()) {
                    builder.copy(piece.original());
                } else {
                    builder.rewrite(piece.original(), piece.normalized());
                }
            }
            return new Made(builder.build(), pieces);
        }

        /** Any map from a text of some length. */
        static Made from(int length, Random random) {
            List<Piece> pieces = new ArrayList<>();
            int left = length;
            while (left > 0 || random.nextInt(MOST_PIECES) > 0 && pieces.size() < MOST_PIECES) {
                int original = Math.min(left, random.nextInt(WIDEST));
                boolean copied = random.nextBoolean();
                pieces.add(new Piece(copied, original, copied ? original : random.nextInt(WIDEST)));
                left -= original;
            }
            return of(pieces);
        }

        /** Where one normalised unit comes from, found by walking along the pieces. */
        Span origin(int unit) {
            int original = 0;
            int normalized = 0;
            for (Piece piece : pieces) {
                if (unit < normalized + piece.normalized()) {
                    int within = original + unit - normalized;
                    return piece.isCopied() ? new Span(within, within + 1) : new Span(original, original + piece.original());
                }
                original += piece.original();
                normalized += piece.normalized();
            }
            throw new IndexOutOfBoundsException(unit);
        }

        /** Whether one normalised unit was copied. */
        boolean isCopied(int unit) {
            int normalized = 0;
            for (Piece piece : pieces) {
                normalized += piece.normalized();
                if (unit < normalized) {
                    return piece.isCopied();
                }
            }
            throw new IndexOutOfBoundsException(unit);
        }
    }

    private static void holds(Consumer<Random> law) {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < MAPS; i++) {
            try {
                law.accept(random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("marsad.seed=" + seed + ", map " + i, e);
            }
        }
    }

    private static Made any(Random random) {
        return Made.from(random.nextInt(30), random);
    }

    @Test
    void theLengthsAreTheSumsOfThePieces() {
        holds(random -> {
            Made made = any(random);
            assertEquals(made.pieces().stream().mapToInt(Piece::original).sum(), made.map().originalLength());
            assertEquals(made.pieces().stream().mapToInt(Piece::normalized).sum(), made.map().normalizedLength());
        });
    }

    @Test
    void aUnitLeadsBackToItsPiece() {
        holds(random -> {
            Made made = any(random);
            for (int i = 0; i < made.map().normalizedLength(); i++) {
                assertEquals(made.origin(i), made.map().toOriginal(i, i + 1), made.pieces() + " at " + i);
            }
        });
    }

    @Test
    void aRangeLeadsToTheHullOfItsUnits() {
        holds(random -> {
            Made made = any(random);
            for (int begin = 0; begin < made.map().normalizedLength(); begin++) {
                for (int end = begin + 1; end <= made.map().normalizedLength(); end++) {
                    Span hull = new Span(made.origin(begin).begin(), made.origin(end - 1).end());
                    assertEquals(hull, made.map().toOriginal(begin, end));
                }
            }
        });
    }

    @Test
    void laterUnitsComeFromNoEarlierPlaces() {
        holds(random -> {
            OffsetMap map = any(random).map();
            Span before = new Span(0, 0);
            for (int i = 0; i < map.normalizedLength(); i++) {
                Span here = map.toOriginal(i, i + 1);
                assertTrue(here.begin() >= before.begin() && here.end() >= before.end());
                before = here;
            }
        });
    }

    @Test
    void theWayBackAndForthCoversTheStart() {
        holds(random -> {
            OffsetMap map = any(random).map();
            for (int i = 0; i < map.normalizedLength(); i++) {
                Span original = map.toOriginal(i, i + 1);
                if (original.length() > 0) {
                    Span back = map.toNormalized(original);
                    assertTrue(back.begin() <= i && back.end() > i);
                }
            }
        });
    }

    @Test
    void twoStepsMadeOneCoverTheTwo() {
        holds(random -> {
            Made first = any(random);
            Made second = Made.from(first.map().normalizedLength(), random);
            OffsetMap both = first.map().then(second.map());
            assertEquals(first.map().originalLength(), both.originalLength());
            assertEquals(second.map().normalizedLength(), both.normalizedLength());
            for (int i = 0; i < both.normalizedLength(); i++) {
                Span middle = second.map().toOriginal(i, i + 1);
                Span apart = first.map().toOriginal(middle.begin(), middle.end());
                Span together = both.toOriginal(i, i + 1);
                assertTrue(middle.length() == 0 || together.begin() <= apart.begin() && together.end() >= apart.end(),
                        () -> together + " for " + apart);
            }
        });
    }

    @Test
    void whatBothStepsCopiedLeadsToExactlyItsOwn() {
        holds(random -> {
            Made first = any(random);
            Made second = Made.from(first.map().normalizedLength(), random);
            OffsetMap both = first.map().then(second.map());
            for (int i = 0; i < both.normalizedLength(); i++) {
                Span middle = second.origin(i);
                if (second.isCopied(i) && first.isCopied(middle.begin())) {
                    assertEquals(first.origin(middle.begin()), both.toOriginal(i, i + 1));
                }
            }
        });
    }
}
