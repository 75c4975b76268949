package org.marsad.analysis.entities.trained;

import java.util.Arrays;

/**
 * What a place in a sentence looks like, as numbers. Which features there are is part of what a model file says: a change needs another
 * version of the file.
 */
final class Features {

    private static final long OUTSIDE = 7;
    private static final int REACH = 2;

    private long[] found = new long[96];
    private int size;

    /** The features of each place. */
    static long[][] of(Passage passage) {
        Features features = new Features();
        long[][] all = new long[passage.size()][];
        for (int at = 0; at < all.length; at++) {
            all[at] = features.at(passage, at);
        }
        return all;
    }

    /** The first number of each feature names its template; 20 is the middle of those for the forms around. */
    private long[] at(Passage passage, int at) {
        size = 0;
        Lexeme here = passage.lexeme(at);
        add(Hashes.feature(10, here.role()));
        for (int offset = -REACH; offset <= REACH; offset++) {
            add(Hashes.feature(20 + offset, form(passage, at + offset)));
        }
        add(Hashes.feature(30, form(passage, at - 1), here.form()));
        add(Hashes.feature(31, here.form(), form(passage, at + 1)));
        for (long look : here.parts()) {
            add(Hashes.feature(40, look));
        }
        int before = passage.core(at, -1);
        int after = passage.core(at, 1);
        int second = before < 0 ? -1 : passage.core(before, -1);
        int next = after < 0 ? -1 : passage.core(after, 1);
        add(Hashes.feature(50, here.stem()));
        add(Hashes.feature(51, stem(passage, before)));
        add(Hashes.feature(52, stem(passage, after)));
        add(Hashes.feature(53, stem(passage, second)));
        add(Hashes.feature(54, stem(passage, next)));
        add(Hashes.feature(55, stem(passage, before), here.stem()));
        add(Hashes.feature(56, here.stem(), stem(passage, after)));
        add(Hashes.feature(57, stem(passage, before), stem(passage, second)));
        add(Hashes.feature(58, stem(passage, after), stem(passage, next)));
        add(Hashes.feature(59, stem(passage, before), stem(passage, after)));
        add(Hashes.feature(60, at == 0 ? 1 : passage.lexeme(at - 1).isCore() ? 2 : form(passage, at - 1)));
        looks(passage, before, 61);
        looks(passage, after, 62);
        listed(passage, at, 70);
        listed(passage, before, 71);
        listed(passage, after, 72);
        return Arrays.copyOf(found, size);
    }

    private void looks(Passage passage, int at, int template) {
        if (at >= 0) {
            for (long look : passage.lexeme(at).parts()) {
                add(Hashes.feature(template, look));
            }
        }
    }

    private void listed(Passage passage, int at, int template) {
        if (at >= 0) {
            for (long listed : passage.listed()[at]) {
                add(Hashes.feature(template, listed));
            }
        }
    }

    private void add(long feature) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = feature;
    }

    private static long form(Passage passage, int at) {
        return at < 0 || at >= passage.size() ? OUTSIDE + (at < 0 ? 0 : 1) : passage.lexeme(at).form();
    }

    private static long stem(Passage passage, int at) {
        return at < 0 ? OUTSIDE : passage.lexeme(at).stem();
    }
}
