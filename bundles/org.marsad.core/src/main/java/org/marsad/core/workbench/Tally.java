package org.marsad.core.workbench;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.analysis.Analyzer;
import org.marsad.core.conduct.Plan;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;

/** Counts how all documents stand with regard to one analyzer, and why. */
final class Tally {

    private static final int PAGE = 512;

    private final Seat<Analyzer> analyzer;
    private final Services services;
    private long documents;
    private long done;
    private long waiting;
    private long failed;
    private long unread;
    private long foreign;
    private long unfounded;

    private Tally(Seat<Analyzer> analyzer, Services services) {
        this.analyzer = analyzer;
        this.services = services;
    }

    /** Counts, in one pass over the headers. */
    static Tally of(CatalogueStore store, Services services, Seat<Analyzer> analyzer) {
        Tally tally = new Tally(analyzer, services);
        long last = 0;
        for (List<Header> page = store.records().headersAfter(0, PAGE); !page.isEmpty(); page = store.records().headersAfter(last, PAGE)) {
            page.forEach(tally::count);
            last = page.get(page.size() - 1).no();
        }
        return tally;
    }

    private void count(Header document) {
        documents++;
        if (document.text().isEmpty()) {
            unread++;
        } else if (!Plan.speaks(analyzer, document)) {
            foreign++;
        } else {
            switch (Plan.standing(document, analyzer, services)) {
                case DONE -> done++;
                case MISSING -> waiting++;
                case FAILED -> failed++;
                case NONE -> unfounded++;
            }
        }
    }

    /** What was counted, the numbers that are not zero. */
    List<String> inWords() {
        List<String> words = new ArrayList<>();
        if (documents == 0) {
            return List.of("there is no document for it to work on yet");
        }
        words.add("documents it is done with: " + done + " of " + documents);
        if (foreign > 0 && foreign == documents - unread) {
            words.add("no document is in a language it understands: " + String.join(", ", analyzer.texts("languages")));
        } else {
            add(words, foreign, "are in a language it does not understand (it understands " + String.join(", ", analyzer.texts("languages"))
                    + ")");
        }
        add(words, waiting, "are waiting for it");
        add(words, failed, "could not be analysed by it; 'problems' says why");
        add(words, unread, "have no text");
        add(words, unfounded, "lack a layer it is made from, which could not be made");
        return words;
    }

    private static void add(List<String> words, long count, String what) {
        if (count > 0) {
            words.add("documents that " + what + ": " + count);
        }
    }
}
