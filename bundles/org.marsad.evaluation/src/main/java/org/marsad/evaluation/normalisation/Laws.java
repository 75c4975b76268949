package org.marsad.evaluation.normalisation;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.evaluation.measure.Tally;

/**
 * What has to hold for the form of every text: it is its own form; texts that Unicode holds for equivalent have one form (NFC and NFD,
 * and NFKC and NFKD where compatible texts are to be one); the order of Arabic marks does not count; and every character of it leads to
 * a place in the original from which the way back leads to it.
 */
final class Laws {

    private static final Pattern MARKS = Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC]{2,}");
    private static final long SEED = 1;

    /** Which texts have to have one form. */
    enum Equivalence {
        /** Those that are canonically equivalent. */
        CANONICAL(List.of(Form.NFC, Form.NFD)),
        /** Those that are compatible too. */
        COMPATIBLE(List.of(Form.NFC, Form.NFD, Form.NFKC, Form.NFKD));

        private final List<Form> forms;

        Equivalence(List<Form> forms) {
            this.forms = forms;
        }
    }

    private final String name;
    private final Normalizer normalizer;
    private Equivalence equivalence = Equivalence.CANONICAL;

    Laws(String name, Normalizer normalizer) {
        this.name = name;
        this.normalizer = normalizer;
    }

    Laws with(Equivalence of) {
        this.equivalence = of;
        return this;
    }

    List<Figure> figures(Collection<String> texts) throws InterruptedException {
        Tally own = new Tally();
        Tally shuffled = new Tally();
        Tally back = new Tally();
        Tally[] equivalent = equivalence.forms.stream().map(form -> new Tally()).toArray(Tally[]::new);
        Random random = new Random(SEED);
        for (String text : texts) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off");
            }
            NormalizedText form = normalizer.normalize(text);
            own.add(of(form.text()).equals(form.text()));
            for (int i = 0; i < equivalent.length; i++) {
                equivalent[i].add(of(java.text.Normalizer.normalize(text, equivalence.forms.get(i))).equals(form.text()));
            }
            if (MARKS.matcher(text).find()) {
                shuffled.add(of(shuffled(text, random)).equals(form.text()));
            }
            back.add(leadsBack(text, form));
        }
        List<Figure> figures = new ArrayList<>(List.of(own.share(name + ": its own form", "held").atLeast(1)));
        for (int i = 0; i < equivalent.length; i++) {
            figures.add(equivalent[i].share(name + ": the same after " + equivalence.forms.get(i), "held").atLeast(1));
        }
        figures.add(shuffled.share(name + ": the same with marks in another order", "held").atLeast(1));
        figures.add(back.share(name + ": leads to the original and back", "held").atLeast(1));
        return figures;
    }

    private String of(String text) {
        return normalizer.normalize(text).text();
    }

    private static boolean leadsBack(String text, NormalizedText form) {
        OffsetMap offsets = form.offsets();
        if (offsets.originalLength() != text.length() || offsets.normalizedLength() != form.text().length()) {
            return false;
        }
        Span before = new Span(0, 0);
        for (int at = 0; at < form.text().length(); at++) {
            Span from = offsets.toOriginal(at, at + 1);
            Span again = offsets.toNormalized(from);
            boolean isForward = from.begin() >= before.begin() && from.end() >= before.end();
            if (from.length() == 0 || !isForward || again.begin() > at || again.end() <= at) {
                return false;
            }
            before = from;
        }
        return true;
    }

    private static String shuffled(String text, Random random) {
        return MARKS.matcher(text).replaceAll(run -> {
            List<String> marks = new ArrayList<>(List.of(run.group().split("")));
            Collections.shuffle(marks, random);
            return Matcher.quoteReplacement(String.join("", marks));
        });
    }
}
