package org.marsad.extract.tika.worker;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the single-byte charsets of Arabic and French texts apart by the company that letters keep: Arabic letters stand
 * beside Arabic letters, accented Latin ones beside plain Latin ones, and unassigned bytes beside nothing. A wrong charset
 * turns the letters of every other word into strangers. Where several charsets make nothing but Arabic letters of the bytes,
 * that one counts whose letters follow each other as they do in Arabic words.
 */
final class ArabicScorer {

    /**
     * A charset that fits.
     *
     * @param certainty how sure it is that no other of the candidates is meant, from 0.5 to 0.99
     */
    record Match(Charset charset, double certainty) {
    }

    private enum Letter { NONE, PLAIN, ACCENTED, ARABIC, IMPOSSIBLE }

    /** How a letter is drawn at its end, where the charset tells. */
    private enum Shape {
        ANY, JOINED, ENDING;

        /** Letters that are never joined to the next. */
        private static final String ENDINGS = "ءآأؤإاةدذرزوى";

        static Shape of(char shaped, char letter) {
            if (shaped == letter || ENDINGS.indexOf(letter) >= 0) {
                return ANY;
            }
            String name = Character.getName(shaped);
            return name.contains("INITIAL") || name.contains("MEDIAL") ? JOINED : ENDING;
        }

        boolean fitsBefore(Letter next) {
            return this == ANY || (this == JOINED) == (next == Letter.ARABIC);
        }
    }

    /**
     * A charset and what its bytes stand for.
     *
     * @param handicap what its evidence has to outweigh
     * @param shapes   of a charset that has forms of letters, whether the letter is drawn as joined to the next
     */
    private record Candidate(Charset charset, double handicap, String characters, Letter[] letters, int[] arabic, Shape[] shapes) {

        static Candidate of(String name, double handicap) {
            byte[] all = new byte[BYTES];
            for (int value = 0; value < BYTES; value++) {
                all[value] = (byte) value;
            }
            String characters = new String(all, Charset.forName(name));
            Letter[] letters = new Letter[BYTES];
            int[] arabic = new int[BYTES];
            Shape[] shapes = new Shape[BYTES];
            for (int value = 0; value < BYTES; value++) {
                char c = bare(characters.charAt(value));
                letters[value] = letter(c);
                arabic[value] = LetterPairs.letter(c);
                shapes[value] = Shape.of(characters.charAt(value), c);
            }
            return new Candidate(Charset.forName(name), handicap, characters, letters, arabic, shapes);
        }

        double leastFit() {
            return handicap >= RARE ? LEAST_FIT_IF_RARE : LEAST_FIT;
        }

        boolean readsLike(Candidate other, byte[] sample) {
            for (byte value : sample) {
                if (characters.charAt(value & 0xFF) != other.characters.charAt(value & 0xFF)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * How a candidate reads a text.
     *
     * @param letters the number of letters that are not plain
     * @param company their mean company
     * @param fit     how well the Arabic ones go together in the mean, below 0 if worse than by chance
     */
    private record Score(Candidate candidate, int letters, double company, double fit, double evidence) {
    }

    private static final int BYTES = 256;

    /** The rarer the charset, the more has to speak for it; the last two are old charsets of the Macintosh and of DOS. */
    private static final List<Candidate> CANDIDATES = Stream.of(
            candidate("windows-1252", 0), candidate("windows-1256", 0.1), candidate("ISO-8859-6", 3),
            candidate("x-MacArabic", 4), candidate("IBM864", 5)).flatMap(Optional::stream).toList();

    /** Looking at more bytes beyond ASCII and their neighbours than this changes nothing. */
    private static final int SAMPLE = 1 << 12;

    /** The mean company of a letter under which it is none of the candidates. */
    private static final double CONVINCING = 0.5;

    /** The mean fit of letters under which not even a few names are Arabic. */
    private static final double LEAST_FIT = -1;

    /** The same for rare charsets, in which other scripts look like Arabic letters too. */
    private static final double LEAST_FIT_IF_RARE = 0.4;

    /** From this handicap on a charset is rare. */
    private static final double RARE = 4;

    private static final int IMPOSSIBLE_COSTS = 3;
    private static final int MISPLACED_COSTS = 2;

    /** Words of one letter in French, Spanish and Italian, and in Portuguese. */
    private static final String ALONE = "\u00E0\u00E8\u00E9\u00F3\u00F4\u00FA\u00C0\u00C8\u00C9";

    /** With fewer letters nothing is more certain than what has none. */
    private static final int ENOUGH_LETTERS = 4;

    /** Of a text in which there is nothing but Latin quotes and signs. */
    private static final double SIGNS_ONLY = 0.7;

    /** What a pair of Arabic letters weighs beside the company of a letter. */
    private static final double PAIR_WEIGHT = 0.3;

    private static final double MOST_CERTAIN = 0.99;

    private ArabicScorer() {
    }

    /** The best of the candidates, or empty if the text looks like none of them. */
    static Optional<Match> choose(byte[] bytes, int length) {
        byte[] sample = sample(bytes, length);
        if (score(CANDIDATES.get(0), sample).letters == 0) {
            return Optional.of(new Match(CANDIDATES.get(0).charset, SIGNS_ONLY));
        }
        Score best = null;
        double rival = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : CANDIDATES) {
            Score score = score(candidate, sample);
            if (best == null || score.evidence > best.evidence) {
                rival = best == null || best.candidate.readsLike(candidate, sample) ? rival : best.evidence;
                best = score;
            } else if (score.evidence > rival && !best.candidate.readsLike(candidate, sample)) {
                rival = score.evidence;
            }
        }
        return best == null || best.company <= CONVINCING || best.fit < best.candidate.leastFit() ? Optional.empty()
                : Optional.of(new Match(best.candidate.charset, certainty(best.evidence - rival, best.letters)));
    }

    /** Whether it is one of the charsets that are told apart here, or a part of one. */
    static boolean knows(Charset charset) {
        return charset.name().equals("ISO-8859-1") || charset.name().equals("US-ASCII")
                || CANDIDATES.stream().anyMatch(candidate -> candidate.charset.equals(charset));
    }

    private static Optional<Candidate> candidate(String name, double handicap) {
        return Charset.isSupported(name) ? Optional.of(Candidate.of(name, handicap)) : Optional.empty();
    }

    private static double certainty(double lead, int letters) {
        return Math.min(letters < ENOUGH_LETTERS ? SIGNS_ONLY : MOST_CERTAIN, 1 / (1 + Math.exp(-lead)));
    }

    /** The bytes beyond ASCII with a neighbour on either side; what is left out between them is a space. */
    private static byte[] sample(byte[] bytes, int length) {
        byte[] sample = new byte[Math.min(length, SAMPLE)];
        int size = 0;
        boolean gap = true;
        for (int at = 0; at < length && size < sample.length; at++) {
            boolean near = bytes[at] < 0 || at > 0 && bytes[at - 1] < 0 || at + 1 < length && bytes[at + 1] < 0;
            if (near || !gap) {
                sample[size++] = near ? bytes[at] : (byte) ' ';
            }
            gap = !near;
        }
        return Arrays.copyOf(sample, size);
    }

    private static Score score(Candidate candidate, byte[] sample) {
        int sum = 0;
        int pairs = 0;
        int letters = 0;
        for (int at = 0; at < sample.length; at++) {
            int value = sample[at] & 0xFF;
            int before = at == 0 ? ' ' : sample[at - 1] & 0xFF;
            int after = at + 1 == sample.length ? ' ' : sample[at + 1] & 0xFF;
            Letter letter = candidate.letters[value];
            if (letter.compareTo(Letter.PLAIN) > 0) {
                letters++;
                sum += company(candidate.letters[before], letter, candidate.letters[after]);
                sum += letter == Letter.ACCENTED && isWord(candidate, before, value, after) ? 1 : 0;
                sum -= candidate.shapes[value].fitsBefore(candidate.letters[after]) ? 0 : MISPLACED_COSTS;
                sum -= isMisplaced(candidate, value, after) ? MISPLACED_COSTS : 0;
            }
            if (letter == Letter.ARABIC) {
                pairs += LetterPairs.fit(candidate.arabic[before], candidate.arabic[value]);
                pairs += candidate.arabic[after] == 0 ? LetterPairs.fit(candidate.arabic[value], 0) : 0;
            }
        }
        return new Score(candidate, letters, letters == 0 ? 0 : (double) sum / letters,
                letters == 0 ? 0 : (double) pairs / letters,
                sum + PAIR_WEIGHT * pairs - candidate.handicap);
    }

    /** Whether it is a tanwin, which only ends words or stands before their last alef, inside of a word. */
    private static boolean isMisplaced(Candidate candidate, int value, int after) {
        char c = candidate.characters.charAt(value);
        return c >= '\u064B' && c <= '\u064D' && candidate.letters[after] == Letter.ARABIC
                && candidate.characters.charAt(after) != '\u0627';
    }

    /** Whether it is one of the accented letters that are words by themselves. */
    private static boolean isWord(Candidate candidate, int before, int value, int after) {
        return ALONE.indexOf(candidate.characters.charAt(value)) >= 0 && candidate.letters[before] == Letter.NONE
                && candidate.letters[after] == Letter.NONE;
    }

    private static int company(Letter before, Letter letter, Letter after) {
        boolean arabic = before == Letter.ARABIC || after == Letter.ARABIC;
        boolean plain = before == Letter.PLAIN || after == Letter.PLAIN;
        boolean accented = before == Letter.ACCENTED || after == Letter.ACCENTED;
        return switch (letter) {
            case ARABIC -> plain || accented ? -1 : arabic ? 1 : 0;
            case ACCENTED -> arabic ? -1 : plain ? 1 : accented ? -1 : 0;
            case IMPOSSIBLE -> -IMPOSSIBLE_COSTS;
            case NONE, PLAIN -> 0;
        };
    }

    /** The letter without its form; of a ligature the last one. */
    private static char bare(char c) {
        String letters = c < '\uFB50' || c > '\uFEFC' ? String.valueOf(c)
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).strip();
        return letters.isEmpty() ? c : letters.charAt(letters.length() - 1);
    }

    private static Letter letter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? Letter.PLAIN : Letter.NONE;
        }
        if (c < 0xA0 || c == '\uFFFD') {
            return Letter.IMPOSSIBLE;
        }
        if (c >= 0x0600 && c < 0x0700) {
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? Letter.ARABIC : Letter.NONE;
        }
        return Character.isLetter(c) ? Letter.ACCENTED : Letter.NONE;
    }
}
