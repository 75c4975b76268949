package org.marsad.shell.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What would have been right, said to somebody who mistyped. */
public final class Suggestion {

    /** More than this many names are not listed. */
    private static final int LISTED = 30;

    /** Fewer letters than these say nothing. */
    private static final int MEANINGFUL = 3;

    /** Nobody mistypes more letters than these; to compare two words takes the product of their lengths. */
    private static final int LONGEST = 200;

    private Suggestion() {
    }

    /**
     * A sentence to put behind an error: the nearest name, if one is near, and the names there are.
     *
     * @param kind what the names are names of, in the plural
     */
    public static String among(String typed, Collection<String> names, String kind) {
        String nearest = nearest(typed, names);
        return (nearest.isEmpty() ? "" : "; did you mean " + nearest + "?") + list(names, kind, nearest.isEmpty());
    }

    /**
     * The only name that begins with what was typed, or else the one most like it, or empty if none is. Of more than 200 letters none
     * is like another.
     */
    public static String nearest(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<String> longer = names.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
        if (wanted.length() >= MEANINGFUL && longer.size() == 1) {
            return longer.get(0);
        }
        return wanted.length() > LONGEST ? "" : mostLike(wanted, names);
    }

    private static String mostLike(String wanted, Collection<String> names) {
        int tolerated = wanted.length() / 3;
        String best = "";
        int distance = tolerated + 1;
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            // So many letters at least have to be inserted or dropped.
            boolean canBeNearer = Math.abs(lower.length() - wanted.length()) < distance;
            int candidate = canBeNearer ? distance(wanted, lower) : distance;
            if (candidate < distance) {
                best = name;
                distance = candidate;
            }
        }
        return best;
    }

    private static String list(Collection<String> names, String kind, boolean firstSentence) {
        List<String> sorted = names.stream().sorted().toList();
        String start = firstSentence ? "; " : " ";
        if (sorted.isEmpty()) {
            return start + "there are no " + kind;
        }
        List<String> listed = new ArrayList<>(sorted.subList(0, Math.min(LISTED, sorted.size())));
        if (sorted.size() > LISTED) {
            listed.add("…");
        }
        return start + kind + ": " + String.join(", ", listed);
    }

    /** The number of letters to insert, drop, change or swap with their neighbour to get from one word to the other. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(last[j], current[j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
