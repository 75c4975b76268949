package org.marsad.analysis.quotations;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells whose words a text has that somebody reads out, receives or publishes: «قرأ الناطق كلمة الأمين العام، وجاء فيها», «تلقت رسالة من
 * أحد تلامذتها يقول فيها», «نشرت السفارة بيانا قالت فيه». They are those of whoever the text is said to be of, else of the subject.
 */
final class TextReader {

    private static final int MOST_BACK = 40;
    private static final int MOST_OWNER = 8;
    private static final Set<String> IN_IT = Set.of("فيه", "فيها", "فيهما", "بها", "نصه", "نصها", "مضمونه", "مضمونها", "مفاده", "مفادها");
    private static final Set<String> OF = Set.of("من", "عن", "باسم");
    private static final Set<String> SOMEBODY = Set.of("احد", "احدي");
    /** «كتبها فلان», «التي ألقاها», «بعث بها». */
    private static final String WRITTEN_BY = "(بعث|كتب|وجه|القا|القت|ارسل|نشر|ترك|خط|دون|اصدر|سجل|صاغ|ابرق)ت?(ه|ها)?";
    private static final String READ = "[وف]?(قرات?|[يتن]قرا|تلا|تلت|[يت]تلو|عرضت?|بثت?|اذاعت?)(ه|ها|نا)?";
    private static final String RECEIVED = "[وف]?(تلق[يت]|يتلقي|تتلقي|تسلمت?|استلمت?|توصلت?|وصلت?|بلغت?)(ه|ها|نا|ني)?";

    private final Passage passage;
    private final Tokens tokens;
    private final NamedReader named;
    private final NounPhraseReader phrases;
    private final SpeakerReader speakers;
    private final Memory memory;

    TextReader(Passage passage, SpeakerReader speakers, NamedReader named, Memory memory) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.named = named;
        this.phrases = new NounPhraseReader(passage);
        this.speakers = speakers;
        this.memory = memory;
    }

    /** Whether the word says that something stands in a text told of before: «فيها», «نصها». */
    boolean isInIt(int token) {
        return IN_IT.contains(tokens.word(token));
    }

    /** Who wrote the text nearest before a token, in its sentence or the one before. */
    Optional<Speaker> author(int token, QuotationReader.Paragraph paragraph) {
        int first = Math.max(paragraph.first(), token - MOST_BACK);
        int text = token - 1;
        int ends = 0;
        while (text >= first && !isText(text) && ends < 2) {
            ends += tokens.endsSentence(text) ? 1 : 0;
            text--;
        }
        if (text < first || !isText(text)) {
            return Optional.empty();
        }
        int sentence = text;
        while (sentence > first && !tokens.endsSentence(sentence - 1)) {
            sentence--;
        }
        Optional<Speaker> owner = owner(text + 1, Math.min(token, text + MOST_OWNER), token, paragraph);
        boolean received = false;
        for (int at = sentence; at < text; at++) {
            received |= tokens.word(at).matches(RECEIVED);
        }
        return received || owner.isPresent() ? owner : named.role(sentence, text, paragraph);
    }

    /** Whose text stands in a sentence before a colon: «قرأت المذيعة رسالة وصلت من مستمع: "…"». */
    Optional<Speaker> sender(int sentence, int colon, QuotationReader.Paragraph paragraph) {
        int text = colon - 1;
        while (text > sentence && !isText(text)) {
            text--;
        }
        boolean passedOn = IntStream.range(sentence, Math.max(sentence, text)).mapToObj(tokens::word)
                .anyMatch(word -> word.matches(READ) || word.matches(RECEIVED));
        return passedOn ? owner(text + 1, Math.min(colon, text + MOST_OWNER), colon, paragraph) : Optional.empty();
    }

    private boolean isText(int token) {
        if (passage.is(Use.TEXT, token) || passage.is(Use.SOURCE, token)) {
            return true;
        }
        String word = tokens.word(token);
        return word.endsWith("ا") && (passage.lexicon().isListed(Use.SOURCE, word.substring(0, word.length() - 1))
                || passage.lexicon().isListed(Use.TEXT, word.substring(0, word.length() - 1)));
    }

    private Optional<Speaker> owner(int from, int most, int end, QuotationReader.Paragraph paragraph) {
        if (from < end && passage.isSpeaker(from) && !NamedReader.PREPOSITIONS.contains(tokens.word(from))) {
            return Optional.of(speakers.speaker(from, phrases.nounEnd(from, end), memory, paragraph.number()));
        }
        for (int token = from; token < most && !tokens.endsSentence(token); token++) {
            boolean opens = OF.contains(tokens.word(token)) || tokens.word(token).matches(WRITTEN_BY);
            int owner = token + 1 + (tokens.word(token + 1).matches("به|بها|ب") ? 1 : 0);
            if (opens && owner < end && (passage.isSpeaker(owner) || SOMEBODY.contains(tokens.word(owner)))) {
                return named.named(owner, end, paragraph.number());
            }
        }
        return Optional.empty();
    }
}
