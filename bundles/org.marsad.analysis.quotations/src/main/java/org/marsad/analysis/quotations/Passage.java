package org.marsad.analysis.quotations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.api.analysis.TextView;

/** A text as the rules see it: its words, paragraphs, names and quotation marks. What belongs to the site is in no paragraph. */
final class Passage {

    private static final int LONGEST_TITLE = 14;
    /** Behind a noun with the article names are short: «العملية "أمان"», but «قال رئيس النادي "…"». */
    private static final int LONGEST_APPOSITION = 4;
    /** «أرفقتها بعبارة: "…"»: the words are those of whoever puts them there. */
    private static final String WITH_WORDS = "ب(عباره|كلمه|كلمات|جمله)";
    private static final String WITH_THESE = "ب(هذه|تلك|هذا)";
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_PARTICIPLE = 5;
    private static final int MOST_MANNER = 3;
    /** No name begins with one of these: «أرضية الملعب "ليست عذرا"». */
    private static final Set<String> NOT = Set.of("ليس", "ليست", "ليسوا", "ليسا", "لسنا", "لست");
    private static final String BOILERPLATE = "structure.boilerplate";

    private final String text;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Names names;
    /** The last parts of the names of persons. */
    private final Set<String> lastNames = new HashSet<>();
    private final List<int[]> paragraphs;
    private final List<TextView.Mention> headlines;
    private final List<TextView.Mention> places;
    /** By the token of its opening mark; of no length where there is none. */
    private final Quoted[] quoted;

    Passage(TextView view, Lexicon lexicon) throws InterruptedException {
        this.text = view.text();
        this.lexicon = lexicon;
        this.tokens = new Tokens(text, lexicon.firstWords());
        this.names = new Names(view);
        this.paragraphs = paragraphs(text, view.mentions(BOILERPLATE));
        this.names.all().stream().filter(Names.Name::person).forEach(this::learn);
        this.places = view.mentions("entity.place");
        this.headlines = Stream.of("structure.title", "structure.heading").flatMap(type -> view.mentions(type).stream()).toList();
        List<Quoted> stretches = QuotationMarks.in(text, tokens, paragraphs);
        this.quoted = new Quoted[stretches.isEmpty() ? 0 : tokens.size() + 1];
        stretches.forEach(stretch -> quoted[stretch.first()] = stretch);
    }

    /** «قالت منظمة "كذا"»: a noun for a body, without article and behind no other, has a name behind it. */
    private boolean isBodyNamed(int before) {
        return is(Use.BODY, before) && !tokens.isDefinite(before) && !tokens.word(before).matches(".*(ها|هم|نا)")
                && text.charAt(tokens.end(before) - 1) != 'ه';
    }

    /** «حزبه "يملك برنامجا واقعيا"»: several words of which the first is a verb that says something of the noun before. */
    private boolean isVerb(Quoted stretch, int before) {
        String first = tokens.word(stretch.first() + 1);
        String noun = tokens.isWord(before) ? text.substring(tokens.begin(before), tokens.end(before)) : "";
        return stretch.words() > 2 && first.length() >= SHORTEST_NAME && first.startsWith("ي") && !first.matches("ي(ا|وم|مين|سار|من).*")
                && (tokens.isDefinite(before) || noun.matches(".*(ه|ها|هم|نا)"));
    }

    private void learn(Names.Name person) {
        int behind = tokens.from(person.end());
        if (behind - tokens.from(person.begin()) > 1 && tokens.word(behind - 1).length() >= SHORTEST_NAME) {
            lastNames.add(tokens.word(behind - 1));
        }
    }

    /** The lines that are not blank and not of the site. */
    private static List<int[]> paragraphs(String text, List<TextView.Mention> boilerplate) {
        List<int[]> lines = new ArrayList<>();
        int next = 0;
        for (int begin = 0; begin < text.length();) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            while (next < boilerplate.size() && boilerplate.get(next).end() <= begin) {
                next++;
            }
            boolean ofSite = next < boilerplate.size() && boilerplate.get(next).begin() < end;
            if (!ofSite && !isBlank(text, begin, end)) {
                lines.add(new int[] {begin, end});
            }
            begin = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(String text, int begin, int end) {
        int at = begin;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Names names() {
        return names;
    }

    /** Where each paragraph begins and ends. */
    List<int[]> paragraphs() {
        return paragraphs;
    }

    /** Whether a paragraph is a title or a heading; where no other analyzer knows any, the first one of several is. */
    boolean isHeadline(int paragraph) {
        int[] place = paragraphs.get(paragraph);
        return headlines.isEmpty() ? paragraph == 0 && paragraphs.size() > 1
                : headlines.stream().anyMatch(headline -> headline.begin() < place[1] && headline.end() > place[0]);
    }

    /** The stretch in quotation marks that a token opens. */
    Optional<Quoted> quotedAt(int token) {
        return token >= 0 && token < quoted.length ? Optional.ofNullable(quoted[token]) : Optional.empty();
    }

    boolean is(Use use, int token) {
        return lexicon.isNoun(use, tokens, token);
    }

    /** How many tokens from this one on are words for something; 0 if none. */
    int length(Use use, int token) {
        return lexicon.length(use, tokens, token);
    }

    /** The words of these tokens as written. */
    String words(int first, int end) {
        return first < end ? text.substring(tokens.begin(first), tokens.end(end - 1)) : "";
    }

    /** Whether somebody who can speak is named or meant by the word: a person, an organisation, a role, a source. */
    boolean isSpeaker(int token) {
        return is(Use.ROLE, token) || is(Use.UNNAMED, token) || is(Use.SOURCE, token) || is(Use.BODY, token) || isName(token);
    }

    /** Whether a name of a place begins with the word, or behind what is glued to it. */
    boolean isPlace(int token) {
        return places.stream().anyMatch(place -> place.begin() >= tokens.begin(token) && place.begin() < tokens.end(token));
    }

    /** Whether the token belongs to a name, as its first word or another: «بنيس» in «طه بنيس». */
    boolean isInName(int token) {
        return isName(token) || tokens.isWord(token) && names.isAnyOver(tokens.begin(token));
    }

    /**
     * Whether a name of a person or organisation begins with the word, or behind what is glued to it; also the last part of the name of a
     * person alone.
     */
    boolean isName(int token) {
        return tokens.isWord(token) && (names.isAnyIn(tokens.begin(token), tokens.end(token))
                || !lastNames.isEmpty() && lastNames.contains(tokens.word(token)));
    }

    /** Whether a person's name begins with the word, or behind what is glued to it; or the word is the last part of one. */
    boolean isPerson(int token) {
        return tokens.isWord(token) && (lastNames.contains(tokens.word(token))
                || names.in(tokens.begin(token), tokens.end(token)).stream().anyMatch(Names.Name::person));
    }

    /** Whether the word is a verb that says something, though it may look like a noun: «طالب», «حكم». */
    boolean isVerb(int token) {
        return !tokens.isDefinite(token) && !isName(token)
                && lexicon.cue(tokens, token).filter(cue -> cue.isFiniteVerb() && cue.first() == cue.last()).isPresent();
    }

    /**
     * How many words from this one on tell how somebody speaks: «غاضبا», «مبتسمة», «بصوت خافت»; 0 if it does not. The first is an
     * adjective without article in the accusative, or a noun behind a glued ب.
     */
    int manner(int token) {
        boolean listed = is(Use.MANNER, token);
        if (!tokens.isWord(token) || tokens.isDefinite(token) || !listed && isSpeaker(token)
                || names.isAnyIn(tokens.begin(token), tokens.end(token))) {
            return 0;
        }
        String word = tokens.word(token);
        if (word.startsWith("ب")) {
            int behind = token + 1;
            while (listed && behind <= token + MOST_MANNER && tokens.isWord(behind) && !tokens.isDefinite(behind) && !isSpeaker(behind)
                    && lexicon.cue(tokens, behind).isEmpty() && !NamedReader.WHILE.contains(tokens.word(behind))) {
                behind++;
            }
            return listed ? behind - token : 0;
        }
        char last = text.charAt(tokens.end(token) - 1);
        listed |= last == 'ا' && lexicon.isListed(Use.MANNER, word.substring(0, word.length() - 1));
        boolean participle = word.startsWith("م") && word.length() >= SHORTEST_PARTICIPLE;
        return (listed || participle) && (last == 'ا' || last == 'ة' || listed && word.endsWith("ين")) ? 1 : 0;
    }

    /** Whether a participle tells how somebody says what follows at once, to which the verb before it leads: «قال مازحا: "…"». */
    boolean isManner(Cue cue) {
        int behind = cue.last() + 1;
        return cue.is(Entry.Form.PARTICIPLE) && cue.glued() == 0 && !tokens.isComma(cue.first() - 1)
                && (tokens.isSign(behind, ":") || quotedAt(behind).isPresent());
    }

    /**
     * Whether what stands in quotation marks is a name, of a film or an operation for instance, and not speech: behind a noun for what
     * has such a name, also with an adjective between; behind «شعار» and the like, also with a colon; or behind a particle.
     */
    boolean isTitle(Quoted stretch) {
        int before = stretch.first() - 1;
        if (tokens.isSign(before, ":")) {
            return is(Use.LABEL, before - 1) && length(Use.FORMULA, before - 2) == 0 && !tokens.word(before - 1).matches(WITH_WORDS)
                    && !tokens.word(before - 2).matches(WITH_THESE);
        }
        if (NOT.contains(tokens.word(stretch.first() + 1))) {
            return false;
        }
        if (tokens.isWord(before) && tokens.end(before) == stretch.begin()) {
            return true;
        }
        if (isVerb(stretch, before)) {
            return false;
        }
        boolean noun = isBodyNamed(before) || is(Use.TITLE, before) || is(Use.OUTLET, before) || is(Use.LABEL, before);
        boolean described = tokens.isDefinite(before) && tokens.isDefinite(before - 1) && is(Use.TITLE, before - 1);
        return noun && stretch.words() <= (tokens.isDefinite(before) ? LONGEST_APPOSITION : LONGEST_TITLE)
                || described && stretch.words() <= LONGEST_APPOSITION;
    }
}
