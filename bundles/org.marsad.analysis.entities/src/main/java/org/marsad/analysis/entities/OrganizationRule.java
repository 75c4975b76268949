package org.marsad.analysis.entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of organisations that open with a word for what they are: «وزارة X», «المديرية العامة لـ X», «محكمة الاستئناف بـ X»,
 * «جامعة X». How such a word goes on is a matter of its kind.
 */
final class OrganizationRule implements Rule {

    private static final double BY_PLACE = 0.85;
    private static final double BY_WORDS = 0.8;

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Reading reading = new Reading(passage);
        for (int token = 0; token < passage.tokens().size(); token++) {
            if (!passage.isAny(token, Role.HEAD)) {
                continue;
            }
            for (Mark mark : passage.marks(token)) {
                if (mark.is(Role.HEAD)) {
                    reading.read(mark).ifPresent(found);
                }
            }
        }
    }

    /** One passage. */
    private static final class Reading {

        /** They mostly have a name besides what they are for: «جمعية الأمل», «تعاونية تيفاوين», «بنك السلام». */
        private static final Set<String> MEMBERS = Set.of("جمعية", "تعاونية", "حركة", "ائتلاف", "مبادرة", "بنك", "مصرف");
        /** Behind these stands who leads, not after whom something is named: «برئاسة فلان الفلاني». */
        private static final Set<String> LED = Set.of("رئاسة", "قيادة", "إدارة", "بعثة", "جيش", "كتائب");
        /** What stands between marks behind these is their name, not that of somebody's plan. */
        private static final Set<String> QUOTED = Set.of("تنظيم", "حركة", "جبهة", "حزب", "تحالف", "جيش", "كتائب");
        private static final Set<String> CHARGED = Set.of("المكلف", "المكلفه", "المعني", "المعنيه");
        private static final Set<String> OF_MOROCCO = Set.of("المغربي", "المغربيه");
        private static final Set<String> OF_MANY = Set.of("متعدده", "المتعدده");

        private final Passage passage;
        private final Tokens tokens;
        private final Phrases phrases;
        private final Complement complement;
        private final ProperNames proper;
        private final OutletNames outlets;
        private final CourtNames courts;
        private final AssociationNames associations;
        private final StateBodies states;

        Reading(Passage passage) {
            this.passage = passage;
            this.tokens = passage.tokens();
            this.phrases = new Phrases(passage);
            this.complement = new Complement(passage, phrases);
            this.proper = new ProperNames(passage, phrases);
            this.outlets = new OutletNames(passage, phrases, proper);
            this.courts = new CourtNames(passage, phrases, complement);
            this.associations = new AssociationNames(passage, phrases, complement);
            this.states = new StateBodies(passage, phrases, complement);
        }

        Optional<Candidate> read(Mark head) {
            String kind = head.entry().kind();
            if (isListedOtherwise(head)) {
                return Optional.empty();
            }
            boolean withoutHead = kind.equals("outlet") || kind.equals("company") || kind.equals("team");
            int next = withoutHead ? proper.named(head.last() + 1) : head.last() + 1;
            int last = switch (kind) {
                case "ministry" -> complement.chain(next);
                case "office" -> states.office(head);
                case "court" -> courts.court(head);
                case "chamber" -> courts.chamber(head);
                case "school" -> school(next);
                case "definite" -> definite(head);
                case "local" -> complement.barePlace(next);
                case "prison" -> states.prison(next);
                case "force" -> states.force(head);
                case "group" -> proper.quoted(next);
                case "clubnoun" -> proper.club(head);
                case "outlet" -> outlets.read(head, next);
                case "company" -> company(next);
                case "team" -> proper.team(next);
                case "organization" -> organization(head, next);
                default -> body(head);
            };
            if (last == Phrases.NOTHING) {
                return Optional.empty();
            }
            last = withoutNation(head, last);
            int begin = withoutHead ? proper.begin(next) : head.begin();
            return Optional.of(candidate(head, begin, proper.end(last), kind));
        }

        /** «المغربية» behind the whole name of a body that a list has is none of it. */
        private int withoutNation(Mark head, int last) {
            boolean known = OF_MOROCCO.contains(tokens.word(last)) && passage.anyMark(head.first(),
                    mark -> mark.is(Role.ORGANIZATION) && mark.last() == last - 1);
            return known ? last - 1 : last;
        }

        /** A club that is called so («اتحاد العاصمة»), or a longer word that opens no name («مجلس الإدارة»). */
        private boolean isListedOtherwise(Mark head) {
            return passage.anyMark(head.first(), mark -> mark.last() > head.last()
                    && (mark.is(Role.WORD) || mark.is(Role.ORGANIZATION) && mark.entry().kind().equals("club")));
        }

        /** A name, and what it is for: «أكوانور», «أمانة للقروض». */
        private int company(int next) {
            int name = proper.company(next);
            int lam = name == Phrases.NOTHING ? next + 1 : name + 1;
            boolean purposeful = tokens.isWord(next) && phrases.isBehindLam(lam) && complement.isField(lam);
            if (name == Phrases.NOTHING && !proper.isNoun(next) || !purposeful) {
                return name;
            }
            return Math.max(name, complement.purpose(lam));
        }

        private int school(int next) {
            int described = complement.adjectives(next - 1) + 1;
            int last = isOfLeader(next, described) ? Phrases.NOTHING : proper.person(described);
            if (last != Phrases.NOTHING) {
                last = OF_MANY.contains(tokens.word(last + 1)) && complement.chain(last + 2) != Phrases.NOTHING
                        ? complement.chain(last + 2) : complement.adjectives(last);
                return states.withPlace(next - 1, last);
            }
            last = phrases.place(described);
            last = last != Phrases.NOTHING ? last : complement.purpose(described);
            last = last != Phrases.NOTHING || described > next ? last : complement.chain(next);
            if (last == Phrases.NOTHING && phrases.isDefinite(next) && passage.marks(next).isEmpty() && !passage.isCommon(next)) {
                last = proper.calledSo(next);
            }
            if (last == Phrases.NOTHING) {
                return proper.quoted(described) != Phrases.NOTHING ? proper.quoted(described) : Phrases.NOTHING;
            }
            int place = phrases.place(last + 1);
            return place != Phrases.NOTHING ? place : last;
        }

        /** «مديرة المستشفى فلانة»: with the article and no adjective, behind an office, a school has no name; its head has one. */
        private boolean isOfLeader(int next, int described) {
            return described == next && tokens.isDefinite(next - 1, true) && passage.endsHere(next - 2, Role.TITLE);
        }

        /** With the article: adjectives, and then what it is for, or the country. */
        private int definite(Mark head) {
            int next = head.last() + 1;
            int last = complement.adjectives(head.last());
            if (last < next) {
                return Phrases.NOTHING;
            }
            int purpose = complement.purpose(last + 1);
            if (purpose != Phrases.NOTHING) {
                return states.withPlace(head.first(), purpose);
            }
            int charge = CHARGED.contains(tokens.word(last + 1)) && tokens.goesOn(last + 1) ? complement.chargedWith(last + 2)
                    : Phrases.NOTHING;
            if (charge != Phrases.NOTHING) {
                return charge;
            }
            int local = states.withPlace(head.first(), last);
            boolean national = false;
            for (int token = next; token <= last; token++) {
                national |= passage.isAny(token, Role.NATIONALITY);
            }
            return local > last ? local : national && last > next ? last : Phrases.NOTHING;
        }

        /** Of words that often open no name: a place, a person's name, or words that end in an adjective names have. */
        private int organization(Mark head, int next) {
            int quoted = QUOTED.contains(head.spelling()) ? proper.quoted(next) : Phrases.NOTHING;
            if (quoted != Phrases.NOTHING) {
                return quoted;
            }
            int place = passage.bare(next, Role.PLACE).isPresent() ? phrases.place(next) : Phrases.NOTHING;
            int last = place != Phrases.NOTHING || LED.contains(head.spelling()) ? place : proper.person(next);
            if (last != Phrases.NOTHING) {
                return last;
            }
            last = LED.contains(head.spelling()) && !phrases.isDefinite(next) ? Phrases.NOTHING : phrases.nouns(next);
            return last > next && passage.isAny(last, Role.ADJECTIVE, Role.NATIONALITY) ? last : Phrases.NOTHING;
        }

        /** Without the article: a place, a person's name, words between marks, or what it is for. */
        private int body(Mark head) {
            int next = head.last() + 1;
            int charge = head.last() > head.first() ? complement.charge(head.last()) : Phrases.NOTHING;
            charge = charge == Phrases.NOTHING && MEMBERS.contains(head.spelling()) ? associations.named(next) : charge;
            if (charge != Phrases.NOTHING) {
                return charge;
            }
            int last = passage.bare(next, Role.PLACE).isPresent() ? phrases.place(next) : Phrases.NOTHING;
            last = last != Phrases.NOTHING ? last : proper.person(next);
            int quoted = proper.quoted(next);
            if (last == Phrases.NOTHING && quoted != Phrases.NOTHING) {
                return Math.max(quoted, complement.purpose(quoted + 1));
            }
            if (last != Phrases.NOTHING) {
                return Math.max(last, phrases.isBehindLam(last + 1) ? complement.purpose(last + 1) : last);
            }
            if (tokens.word(next).startsWith("ل") && passage.bare(next, Role.FIELD).isEmpty() && !phrases.isBehindLam(next)) {
                return Phrases.NOTHING;
            }
            last = complement.chain(next);
            if (last == next && MEMBERS.contains(head.spelling()) && !complement.isField(next)) {
                return proper.calledSo(next);
            }
            if (last == Phrases.NOTHING && MEMBERS.contains(head.spelling()) && proper.isNoun(next)) {
                int purpose = phrases.isBehindLam(next + 1) && complement.isField(next + 1) ? complement.purpose(next + 1)
                        : Phrases.NOTHING;
                return purpose == Phrases.NOTHING && proper.isCalled(next) ? next : purpose;
            }
            if (last == Phrases.NOTHING) {
                int foreign = proper.foreign(next);
                int purpose = foreign == Phrases.NOTHING ? foreign : complement.purpose(foreign + 1);
                return purpose == Phrases.NOTHING ? foreign : purpose;
            }
            if (last == next && !complement.isField(next)) {
                return Phrases.NOTHING;
            }
            int families = associations.ofFamilies(next, last);
            if (families != Phrases.NOTHING) {
                return families;
            }
            int purpose = complement.purpose(last + 1);
            int area = purpose == Phrases.NOTHING && passage.bare(last + 1, Role.PLACE).filter(place -> !place.entry().byCue()).isPresent()
                    ? phrases.place(last + 1)
                    : Phrases.NOTHING;
            return area != Phrases.NOTHING ? area : states.withPlace(head.first(), purpose != Phrases.NOTHING ? purpose : last);
        }

        private Candidate candidate(Mark head, int begin, int end, String kind) {
            String said = List.of("definite", "body", "local").contains(kind) ? "organization"
                    : List.of("team", "clubnoun").contains(kind) ? "club" : kind;
            return new Candidate(Role.ORGANIZATION, begin, end, passage.words(begin, end), said, "institution", head.entry().source(),
                    phrases.place(tokens.at(end - 1)) == Phrases.NOTHING ? BY_WORDS : BY_PLACE);
        }
    }
}
