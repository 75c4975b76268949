package org.marsad.text.arabic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;
import org.marsad.text.arabic.CharacterTable.Entry;
import org.marsad.text.arabic.CharacterTable.Kind;

/**
 * Rewrites one text in one pass by a {@link CharacterTable}.
 *
 * <p>Most characters are written one unit for one; runs of them cost a look into the table each and one piece in the
 * map. Whatever else is met is taken as a <em>cluster</em>, a character with all that belongs to it, and becomes one piece:
 * a mark that is removed stays with its letter.
 */
final class Rewriter {

    /**
     * So many joining marks are composed with one character; no writing has as many. Without a limit a text of nothing
     * but marks would take time that grows with the square of its length.
     */
    private static final int MOST_JOINED = 128;

    private final CharacterTable table;
    private final char[] in;
    private char[] out;
    private int written;
    /** Where the run of characters begins that were written one unit for one and are not yet in the map. */
    private int copiedFrom;
    private final OffsetMap.Builder offsets = new OffsetMap.Builder();
    /** The joining marks of the cluster being read; kept between clusters to be filled again. */
    private final StringBuilder joined = new StringBuilder();

    private Rewriter(CharacterTable table, String original) {
        this.table = table;
        this.in = original.toCharArray();
        this.out = new char[in.length];
    }

    static NormalizedText rewrite(String original, CharacterTable table) {
        return new Rewriter(table, original).rewrite();
    }

    /** The same for a text of which each character is replaced by one: that needs no more than the table. Empty for any other. */
    static Optional<NormalizedText> replace(String original, CharacterTable table) {
        if (table.isOwn(original)) {
            return Optional.of(new NormalizedText(original, OffsetMap.identity(original.length())));
        }
        char[] replacements = table.replacements();
        char[] replaced = new char[original.length()];
        for (int at = 0; at < replaced.length; at++) {
            replaced[at] = replacements[original.charAt(at)];
            if (!CharacterTable.isSimple(replaced[at])) {
                return Optional.empty();
            }
        }
        return Optional.of(new NormalizedText(new String(replaced), OffsetMap.identity(replaced.length)));
    }

    private NormalizedText rewrite() {
        int at = copySimple(0);
        while (at < in.length) {
            at = copySimple(takeOther(at));
        }
        offsets.copy(in.length - copiedFrom);
        return new NormalizedText(new String(out, 0, written), offsets.build());
    }

    /** Writes the run of simple characters that begins at a place; returns where it ends. */
    private int copySimple(int from) {
        char[] replacements = table.replacements();
        char[] source = in;
        char[] target = out;
        int at = from;
        int to = written;
        while (at < source.length) {
            char replacement = replacements[source[at]];
            if (!CharacterTable.isSimple(replacement)) {
                break;
            }
            target[to++] = replacement;
            at++;
        }
        written = to;
        return at;
    }

    /** Takes the character at a place, which is not known to be simple, with what belongs to it; returns where it ends. */
    private int takeOther(int at) {
        int codePoint = codePointAt(at);
        Entry entry = table.entry(codePoint);
        if (entry.kind() == Kind.BASE) {
            return isCopied(codePoint, entry) ? copy(at, entry) : takeCluster(at);
        }
        if (at > copiedFrom) {
            int end = endOfVowels(at);
            if (end > at && !Character.isSurrogate(in[at - 1])) {
                return takeVowels(at, end);
            }
            int before = Character.codePointBefore(in, at, copiedFrom);
            if (entry.kind() != Kind.DROPPED || Characters.isWord(before) || isBeforeJoining(at)) {
                int start = at - Character.charCount(before);
                written -= at - start;
                return takeCluster(start);
            }
        }
        return takeCluster(at);
    }

    /**
     * The end of the run of marks at a place, if it is all of its cluster that is left to read. That is the common case
     * in a vocalised text, and goes without reading the cluster.
     */
    private int endOfVowels(int from) {
        int at = from;
        while (at < in.length && isVowel(table.entry(in[at]))) {
            at++;
        }
        return at == in.length || CharacterTable.isSimple(table.replacements()[in[at]]) ? at : from;
    }

    private static boolean isVowel(Entry entry) {
        return entry.kind() == Kind.MARK && entry.hamza() == null && !entry.isStroke();
    }

    /** Adds a run of marks to the letter written last. */
    private int takeVowels(int at, int end) {
        offsets.copy(at - 1 - copiedFrom).rewrite(end - at + 1, 1);
        copiedFrom = end;
        return end;
    }

    private static boolean isCopied(int codePoint, Entry entry) {
        return entry.text().length() == Character.charCount(codePoint)
                && (entry.text().length() == 1 || entry.text().codePointAt(0) == codePoint);
    }

    private int copy(int at, Entry entry) {
        int next = at + entry.text().length();
        write(entry.text(), next);
        return next;
    }

    private int takeCluster(int start) {
        offsets.copy(start - copiedFrom);
        int begin = written;
        Cluster cluster = new Cluster(start);
        cluster.read();
        cluster.compose(begin);
        offsets.rewrite(cluster.end - start, written - begin);
        offsets.rewrite(cluster.next - cluster.end, 0);
        copiedFrom = cluster.next;
        return cluster.next;
    }

    /** Whether behind the dropped letters at a place comes a joining mark, which belongs to what was written before them. */
    private boolean isBeforeJoining(int from) {
        int at = from;
        while (at < in.length) {
            int codePoint = codePointAt(at);
            Entry entry = table.entry(codePoint);
            if (entry.kind() != Kind.DROPPED && entry.kind() != Kind.INVISIBLE && !isVowel(entry)) {
                return entry.kind() == Kind.JOINING;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    private int codePointAt(int at) {
        return Character.codePointAt(in, at);
    }

    /** Writes what stands for the original before {@code next}, and sees to it that there is room for the simple rest. */
    private void write(String text, int next) {
        int needed = written + text.length() + in.length - next;
        if (needed > out.length) {
            out = Arrays.copyOf(out, needed + (needed >> 3));
        }
        text.getChars(0, text.length(), out, written);
        written += text.length();
    }

    /** A character and what belongs to it, being read. */
    private final class Cluster {

        private final int start;
        /** The end of what is accounted for by the text written for the cluster. */
        private int end;
        /** The end of the cluster with the invisible signs after it. */
        private int next;
        private int base = -1;
        /** Whether the base is still to come: letters dropped at the beginning of a word belong to the one after them. */
        private boolean isWaiting;
        /** Whether signs still belong to the base, and not to a letter or stroke after it. */
        private boolean isOnBase;
        /** Where the stroke begins that signs belong to, and how much had been joined before it. */
        private int strokeAt = -1;
        private int joinedBeforeStroke;
        private int signs;
        private int joinedCount;

        Cluster(int start) {
            this.start = start;
            this.end = start;
            this.next = start;
            joined.setLength(0);
        }

        void read() {
            isWaiting = table.entry(codePointAt(start)).kind() == Kind.DROPPED;
            while (next < in.length) {
                int codePoint = codePointAt(next);
                Entry entry = table.entry(codePoint);
                if (!take(codePoint, entry)) {
                    return;
                }
                next += Character.charCount(codePoint);
                if (entry.kind() != Kind.INVISIBLE) {
                    end = next;
                }
            }
        }

        /** Joins to what was written since {@code begin} the signs and marks read after it. */
        void compose(int begin) {
            if (signs != 0 && written > begin) {
                char letter = Hamza.compose(out[written - 1], signs);
                if (letter != out[written - 1]) {
                    written--;
                    write(table.entry(letter).text(), next);
                }
            }
            if (!joined.isEmpty()) {
                joined.insert(0, out, begin, written - begin);
                written = begin;
                write(Normalizer.normalize(joined, Normalizer.Form.NFC), next);
            }
        }

        private boolean take(int codePoint, Entry entry) {
            return switch (entry.kind()) {
                case BASE -> takeBase(codePoint, entry);
                case MARK -> takeMark(entry);
                case DROPPED -> takeDropped();
                case JOINING -> takeJoining(entry);
                case INVISIBLE -> true;
            };
        }

        private boolean takeBase(int codePoint, Entry entry) {
            if (next != start && !(isWaiting && Characters.isWord(codePoint))) {
                return false;
            }
            write(entry.text(), next);
            base = codePoint;
            isWaiting = false;
            isOnBase = true;
            strokeAt = -1;
            return true;
        }

        private boolean takeMark(Entry entry) {
            if (entry.isStroke()) {
                beginStroke();
            }
            if (entry.hamza() == Hamza.ABOVE && strokeAt >= 0) {
                return takeHamzaOnStroke();
            }
            if (entry.hamza() != null && isOnBase) {
                signs |= entry.hamza().bit();
            }
            return true;
        }

        private void beginStroke() {
            isOnBase = false;
            if (strokeAt < 0) {
                strokeAt = next;
                joinedBeforeStroke = joined.length();
            }
        }

        /** A hamza on a stroke is how a yeh with hamza looks within a word; it makes a cluster of its own. */
        private boolean takeHamzaOnStroke() {
            if (strokeAt > start) {
                next = strokeAt;
                end = strokeAt;
                joined.setLength(joinedBeforeStroke);
                return false;
            }
            write(table.entry('ئ').text(), next);
            base = 'ئ';
            strokeAt = -1;
            return true;
        }

        private boolean takeDropped() {
            if (base >= 0 && !Characters.isWord(base) && !isBeforeJoining(next)) {
                return false;
            }
            endSigns();
            return true;
        }

        /** What comes now is a letter: signs after it belong to neither base nor stroke. */
        private void endSigns() {
            isOnBase = false;
            strokeAt = -1;
        }

        /** Like a mark, but kept; the joining letters of Korean are among them. */
        private boolean takeJoining(Entry entry) {
            if (joinedCount == MOST_JOINED) {
                return false;
            }
            joined.append(entry.text());
            joinedCount++;
            isWaiting = false;
            if (Character.isLetter(entry.text().codePointAt(0))) {
                endSigns();
            }
            return true;
        }
    }
}
