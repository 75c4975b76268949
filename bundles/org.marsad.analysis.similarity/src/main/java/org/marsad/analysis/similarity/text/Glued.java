package org.marsad.analysis.similarity.text;

/**
 * Looks past the article and the particles that are written together with a word: «مركب», «المركب», «للمركب» and «وبالمركب» are one word.
 * By shape alone, one after the other until none is left, as long as enough is left: a word that begins with such a letter of its own
 * loses it with and without a particle before it, so its forms still meet (after light10: Larkey, Ballesteros, Connell, Light Stemming for
 * Arabic Information Retrieval, 2007; endings stay). What is left is a key and not a word.
 */
final class Glued {

    private static final String PARTICLES = "وفبلك";
    private static final int LEFT_BY_PARTICLE = 4;
    private static final int LEFT_BY_ARTICLE = 3;

    private Glued() {
    }

    /** Where the word proper begins in a word {@code [begin, end)} of the form for search. */
    static int skip(String form, int begin, int end) {
        int at = begin;
        while (true) {
            if (end - at >= 2 + LEFT_BY_ARTICLE && (form.startsWith("ال", at) || form.startsWith("لل", at))) {
                at += 2;
            } else if (end - at > LEFT_BY_PARTICLE && PARTICLES.indexOf(form.charAt(at)) >= 0) {
                at++;
            } else {
                return at;
            }
        }
    }
}
