package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Value;
import org.osgi.service.component.annotations.Component;

/**
 * Finds what is said behind a verb of saying: in quotation marks ({@code direct}) or in a clause with «أن» ({@code indirect}), with the
 * speaker as written between the verb and the speech. Quotation marks without such a verb are titles or terms and no speech.
 */
@Component
@AnalyzerService(id = "quotations", revision = "1", produces = QuotationAnalyzer.QUOTATION, normalizer = "arabic")
public final class QuotationAnalyzer implements Analyzer {

    static final String QUOTATION = "quotation";
    private static final int LONGEST_SPEAKER = 12;
    private static final double DIRECT = 0.9;
    private static final double INDIRECT = 0.8;
    private static final String OPENING = "«“\"";
    private static final String CLOSING = "»”\"";
    private static final String ENDS = ".!?؟\n";

    @Override
    public void analyze(TextView view, Findings findings) throws InterruptedException {
        String text = view.text();
        int begin = 0;
        while (begin < text.length()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two lines");
            }
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            line(text, words(text, begin, end), end, findings);
            begin = end + 1;
        }
    }

    /** Where the words of a line, separated by spaces, begin and end. */
    private static List<int[]> words(String text, int begin, int end) {
        List<int[]> words = new ArrayList<>();
        int at = begin;
        while (at < end) {
            int from = at;
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at > from) {
                words.add(new int[] {from, at});
            }
            at++;
        }
        return words;
    }

    private static void line(String text, List<int[]> words, int end, Findings findings) {
        int word = 0;
        while (word < words.size()) {
            int next = word + 1;
            if (is("verb", text, words, word)) {
                next = Math.max(next, speech(text, words, word, end, findings));
            }
            word = next;
        }
    }

    /** Adds what the verb introduces, and says which word comes behind it. */
    private static int speech(String text, List<int[]> words, int verb, int end, Findings findings) {
        for (int at = verb + 1; at < words.size() && at <= verb + LONGEST_SPEAKER; at++) {
            int begin = words.get(at)[0];
            int mark = OPENING.indexOf(text.charAt(begin));
            boolean that = is("that", text, words, at);
            if (mark >= 0 || that) {
                boolean marked = that && at + 1 < words.size() && OPENING.indexOf(text.charAt(words.get(at + 1)[0])) >= 0;
                int from = marked ? words.get(at + 1)[0] : begin;
                boolean direct = marked || mark >= 0;
                int to = direct ? closing(text, from, end) : sentenceEnd(text, from, end);
                if (to > from + 1) {
                    add(text, words, verb, at, from, to, direct, findings);
                    return behind(words, at, to);
                }
                return at;
            }
            if (ENDS.indexOf(text.charAt(words.get(at)[1] - 1)) >= 0 || is("verb", text, words, at)) {
                return at;
            }
        }
        return verb + 1;
    }

    private static void add(String text, List<int[]> words, int verb, int at, int from, int to, boolean direct, Findings findings) {
        int last = is("between", text, words, at - 1) ? at - 2 : at - 1;
        Map<String, Value> features = new HashMap<>();
        features.put("kind", new Value.Text(direct ? "direct" : "indirect"));
        features.put("cue", new Value.Text(word(text, words, verb)));
        if (last > verb) {
            String speaker = text.substring(words.get(verb + 1)[0], words.get(last)[1]).replaceAll("[،,:]+$", "");
            features.put("speaker", new Value.Text(speaker));
            features.put("unnamed", new Value.Flag(is("unnamed", text, words, verb + 1)));
        }
        findings.add(QUOTATION, from, to, direct ? DIRECT : INDIRECT, features);
    }

    private static int closing(String text, int from, int end) {
        char close = CLOSING.charAt(OPENING.indexOf(text.charAt(from)));
        int at = text.indexOf(close, from + 1);
        return at < 0 || at >= end ? -1 : at + 1;
    }

    private static int sentenceEnd(String text, int from, int end) {
        int at = from;
        while (at < end && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Math.min(end, at);
    }

    private static int behind(List<int[]> words, int from, int place) {
        int at = from;
        while (at < words.size() && words.get(at)[0] < place) {
            at++;
        }
        return at;
    }

    private static boolean is(String name, String text, List<int[]> words, int word) {
        return Cues.is(name, text, words.get(word)[0], words.get(word)[1]);
    }

    private static String word(String text, List<int[]> words, int word) {
        return text.substring(words.get(word)[0], words.get(word)[1]);
    }
}
