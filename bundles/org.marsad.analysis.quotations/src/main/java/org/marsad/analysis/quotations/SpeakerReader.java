package org.marsad.analysis.quotations;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who speaks, and where, from the words beside a cue. */
final class SpeakerReader {

    private static final int FAR = 9;
    /** A part of a name, perhaps behind one word or two of what its bearer is. */
    private static final int MOST_SHORT = 4;
    private static final int MOST_RELATIVE = 24;
    private static final int MOST_LATTER = 80;
    static final Set<String> LATTER = Set.of("الاخير", "الاخيره");
    /** «المضربون», «المحتجون»: somebody, but for these. */
    private static final String PARTICIPLE_PLURAL = "الم.{3,}ون";
    private static final Set<String> NO_PLURAL = Set.of("المضمون", "المليون", "المخزون", "المجنون", "المكنون");
    private static final List<Use> NOUNS = List.of(Use.UNNAMED, Use.SOURCE, Use.ROLE, Use.BODY, Use.SAME);
    /** «المصدر» can be whoever spoke, «المسؤول» only somebody without a name. */
    private static final String ANY_SOURCE = "مصدر";
    private static final Set<String> PRONOUNS = Set.of("هو", "هي", "هم");
    private static final Set<String> SAME_BEFORE = Set.of("نفس", "ذات");

    private final Passage passage;
    private final Tokens tokens;
    private final VenueReader venues;
    private final NounPhraseReader phrases;
    /** Made when first asked for: in most texts nobody is met again. */
    private Acquaintances acquaintances;

    SpeakerReader(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.venues = new VenueReader(passage);
        this.phrases = new NounPhraseReader(passage);
    }

    private Acquaintances acquaintances() {
        if (acquaintances == null) {
            acquaintances = new Acquaintances(passage);
        }
        return acquaintances;
    }

    /**
     * Reads the words of {@code [first, end)}.
     *
     * @param memory    who may be meant where nobody is named
     * @param paragraph the number of the paragraph
     */
    Attribution read(int first, int end, Memory memory, int paragraph) {
        Optional<VenueReader.Venue> venue = venues.find(first, end);
        int from = phrases.skipFillers(first, end);
        if (venue.filter(where -> where.first() > from && tokens.word(where.first()).equals("ل") && passage.isName(where.behind()))
                .isPresent()) {
            venue = Optional.empty(); // «المتحدث لـ«قسد» فلان»: whom he speaks for
        }
        int to = venue.map(VenueReader.Venue::first).filter(token -> token >= from).orElse(end);
        int last = phrases.end(from, to);
        if (last == from && venue.isPresent() && (tokens.isComma(venue.get().behind()) || passage.isSpeaker(venue.get().behind()))) {
            int next = phrases.skipFillers(venue.get().behind(), end);
            int nextLast = phrases.end(next, end);
            if (nextLast > next && passage.isSpeaker(next)) {
                return attribution(next, nextLast, venue, memory, paragraph, nextLast);
            }
        }
        int name = behindRelative(from, last, end);
        if (name > last) {
            return attribution(name, phrases.behindName(name), venue, memory, paragraph, Math.max(phrases.behindName(name),
                    venue.map(VenueReader.Venue::behind).orElse(0)));
        }
        int behind = Math.max(last, venue.map(VenueReader.Venue::behind).orElse(0));
        return attribution(from, last, venue, memory, paragraph, behind);
    }

    /** The name behind words about somebody, between commas: «وزير الخارجية، الذي أشرف على المفاوضات، فلان»; {@code last} if none. */
    private int behindRelative(int from, int last, int end) {
        boolean named = last > from && passage.names().in(tokens.begin(from), tokens.end(last - 1)).stream().anyMatch(Names.Name::person);
        if (named || !tokens.isComma(last) || !PrecedingReader.RELATIVES.contains(tokens.word(last + 1))) {
            return last;
        }
        int at = last + 1;
        while (at < Math.min(end, last + MOST_RELATIVE) && !tokens.isComma(at)) {
            at++;
        }
        return at + 1 < end && tokens.isComma(at) && passage.isPerson(at + 1) ? at + 1 : last;
    }

    private Attribution attribution(int from, int last, Optional<VenueReader.Venue> venue, Memory memory, int paragraph, int behind) {
        String where = venue.map(VenueReader.Venue::words).orElse("");
        if (last == from || PRONOUNS.contains(tokens.word(from))) {
            Optional<Speaker> before = memory.last(paragraph).map(speaker -> speaker.again(passage.words(from, last)));
            return new Attribution(before, where, before.isPresent(), behind);
        }
        Speaker speaker = speaker(from, last, memory, paragraph);
        return new Attribution(Optional.of(speaker), where, speaker.carried() || canSpeak(from, last), behind);
    }

    /** The speaker these words name, or mean. */
    Speaker speaker(int from, int last, Memory memory, int paragraph) {
        String words = words(from, last);
        Optional<Speaker> before = latter(from, last, memory, paragraph)
                .or(() -> isSame(from, last) ? before(from, last, memory, paragraph) : Optional.empty());
        if (before.isPresent()) {
            return before.get().again(words);
        }
        List<Names.Name> names = passage.names().in(tokens.begin(from), tokens.end(last - 1));
        Optional<Names.Name> person = names.stream().filter(Names.Name::person).findFirst();
        String unnamed = passage.lexicon().noun(Use.UNNAMED, tokens, from);
        String noun = unnamed.isEmpty() ? noun(from, last) : unnamed;
        boolean isUnnamed = person.isEmpty() && !unnamed.isEmpty() && !isNameAt(names, from);
        Optional<URI> link = person.or(() -> names.stream().filter(name -> isOf(name, from) || isUnnamed || isSpokenFor(from)).findFirst())
                .flatMap(Names.Name::link);
        if (link.isEmpty() && !isUnnamed) {
            Optional<Speaker> known = known(from, last, words, noun, memory, paragraph);
            if (known.isPresent()) {
                return known.get();
            }
        }
        Optional<Names.Name> full = person.filter(name -> tokens.words(from, last) < MOST_SHORT).flatMap(acquaintances()::full);
        return full.map(name -> new Speaker(passage.text().substring(name.begin(), name.end()), noun, name.link(), false, words, true))
                .orElse(new Speaker(words, noun, link, isUnnamed, "", false));
    }

    /** «هذا الأخير»: the person named last, if nobody has spoken since. */
    private Optional<Speaker> latter(int from, int last, Memory memory, int paragraph) {
        if (!LATTER.contains(tokens.word(last - 1)) || last - from > 2) {
            return Optional.empty();
        }
        int spoken = memory.turn(paragraph, turn -> true).map(Memory.Turn::token).orElse(0);
        List<Names.Name> names = passage.names().in(tokens.begin(Math.max(spoken, from - MOST_LATTER)), tokens.begin(from));
        return names.stream().filter(Names.Name::person).reduce((one, next) -> next).map(name -> NamedReader.speaker(passage, name))
                .map(named -> memory.turn(paragraph, turn -> Memory.isSame(turn.speaker(), named)).map(Memory.Turn::speaker).orElse(named));
    }

    /** Who was called by these words before, and has a name. */
    private Optional<Speaker> known(int from, int last, String words, String noun, Memory memory, int paragraph) {
        boolean lone = !noun.isEmpty() && tokens.isDefinite(from) && last - from == 1;
        Optional<Speaker> spoke = lone ? memory.last(paragraph, noun).filter(speaker -> speaker.link().isPresent()) : Optional.empty();
        return spoke.map(speaker -> speaker.again(words)).or(() -> acquaintances().meant(from, last)
                .map(name -> new Speaker(passage.text().substring(name.begin(), name.end()), noun, name.link(), false, words, true)));
    }

    private String noun(int from, int last) {
        for (Use use : List.of(Use.SOURCE, Use.ROLE, Use.BODY)) {
            for (int token = from; token < Math.min(last, from + 2); token++) {
                String noun = passage.lexicon().noun(use, tokens, token);
                if (!noun.isEmpty()) {
                    return noun;
                }
            }
        }
        return "";
    }

    /** A name at the very beginning, but for what is glued to it. */
    private boolean isOf(Names.Name name, int from) {
        return name.begin() < tokens.end(from);
    }

    private boolean isNameAt(List<Names.Name> names, int from) {
        return names.stream().anyMatch(name -> isOf(name, from));
    }

    /** What a body has written, or who speaks for it, speaks in its name: «بلاغ للمديرية», «الناطق باسم الحكومة». */
    private boolean isSpokenFor(int from) {
        return passage.is(Use.SOURCE, from) || tokens.word(from).endsWith("ناطق") || tokens.word(from + 1).equals("باسم")
                || tokens.word(from + 2).equals("باسم");
    }

    /** Whether these words can speak: they begin with a name, a role or a source, perhaps behind a title. */
    boolean canSpeak(int from, int last) {
        if (passage.is(Use.SILENT, from)) {
            return false;
        }
        if (tokens.word(from).matches(PARTICIPLE_PLURAL) && !NO_PLURAL.contains(tokens.word(from))) {
            return true;
        }
        for (int token = from; token < last; token++) {
            // What somebody is may stand behind a name nobody knows: «زيد الفلاني، الخبير في المناخ».
            boolean near = token < from + 3 || tokens.isComma(token - 1) && token < from + FAR;
            if (near && passage.isSpeaker(token)) {
                return true;
            }
        }
        return false;
    }

    /** «المصدر ذاته», «نفس المتحدث», «المتحدث», «المصدر»: somebody who spoke before. */
    private boolean isSame(int from, int last) {
        boolean person = passage.names().in(tokens.begin(from), tokens.end(last - 1)).stream().anyMatch(Names.Name::person);
        boolean bare = last - from <= 3 && !person && !tokens.word(from + 1).equals("باسم");
        if (passage.is(Use.SAME, from) && bare || passage.length(Use.SAME, from) > 1 || SAME_BEFORE.contains(tokens.word(from))) {
            return true;
        }
        boolean named = !passage.names().in(tokens.begin(from), tokens.end(last - 1)).isEmpty();
        if (!named && tokens.isDefinite(from) && (passage.is(Use.UNNAMED, from) || passage.is(Use.SOURCE, from))) {
            return true;
        }
        for (int token = from + 1; token < last; token++) {
            if (passage.length(Use.SELF, token) > 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Speaker> before(int from, int last, Memory memory, int paragraph) {
        int head = SAME_BEFORE.contains(tokens.word(from)) ? Math.min(from + 1, last - 1) : from;
        String unnamed = passage.lexicon().noun(Use.UNNAMED, tokens, head);
        String noun = unnamed.isEmpty() ? noun(head, Math.min(last, head + 1)) : unnamed;
        if (passage.is(Use.SAME, head) || passage.length(Use.SAME, head) > 1 || noun.isEmpty()) {
            return memory.last(paragraph);
        }
        Optional<Speaker> byNoun = memory.last(paragraph, noun);
        return byNoun.isPresent() || unnamed.isEmpty() ? byNoun
                : memory.last(paragraph).filter(speaker -> speaker.unnamed() || unnamed.equals(ANY_SOURCE));
    }

    /** The words without what is glued to the first of them as a particle. */
    private String words(int from, int last) {
        int begin = tokens.begin(from);
        int bare = passage.names().in(begin, tokens.end(from)).stream().mapToInt(Names.Name::begin).findFirst()
                .orElse(isGlued(from, "لوف") ? begin + 1 : begin);
        return passage.text().substring(bare, tokens.end(last - 1));
    }

    /** Whether the first letter is one of these particles: ل of «لمصدر», «للوزارة», not of «لاعب». */
    boolean isGlued(int token, String particles) {
        String word = tokens.word(token);
        if (word.isEmpty() || particles.indexOf(word.charAt(0)) < 0) {
            return false;
        }
        return word.startsWith("لل") || NOUNS.stream().map(use -> passage.lexicon().noun(use, tokens, token))
                .anyMatch(noun -> !noun.isEmpty() && noun.charAt(0) != word.charAt(0));
    }
}
