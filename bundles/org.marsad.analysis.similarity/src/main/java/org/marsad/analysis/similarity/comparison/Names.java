package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether two names are names of one, of two, or whether that cannot be told. */
final class Names {

    /** What can be told of two names. */
    enum Relation {
        /** One place, person or body. */
        SAME,
        /** Two of the same sort. */
        OTHER,
        /** One may be within the other, be another name of it, or be of another sort. */
        UNCLEAR
    }

    /** Bodies that arrest and seize; of one family are a directorate, its services and what papers call them. */
    private static final List<Pattern> FAMILIES = Stream.of("درك", "جمارك", "قوات مساعده", "قوات المسلحه|جيش|بحريه", "حرس مدني"
            + "|الحرس المدني",
            "امن|شرط|ابحاث القضاييه|bcij|مراقبه التراب").map(Pattern::compile).toList();
    /** Lists and rules give hospitals several kinds. */
    private static final Set<String> HOSPITAL = Set.of("مستشفي", "مصحه", "عياده", "مشفي", "مستوصف");
    private static final Pattern ARTICLE = Pattern.compile("^(?:لل|ال)");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_PART = 3;
    /** The first part of many given names, «عبد …». */
    private static final String SERVANT = "عبد";
    private static final int LETTERS_FOR_A_SLIP = 4;
    private static final String BEARING_PLACE = "ب";

    private Names() {
    }

    /** What can be told of two names that stand in the same slot, each with its document. */
    static Relation of(Said one, Telling first, Said other, Telling second) {
        if (!one.annotation().type().equals(other.annotation().type())) {
            return Relation.UNCLEAR;
        }
        List<String> here = parts(one.around().value());
        List<String> there = parts(other.around().value());
        if (one.thing().equals(other.thing()) || areSpeltAlike(here, there)) {
            return Relation.SAME;
        }
        if (here.isEmpty() || there.isEmpty() || isWithin(here, there) || isWithin(there, here)) {
            return Relation.UNCLEAR;
        }
        return switch (one.annotation().type()) {
            case "entity.place" -> isOneLevel(first.level(one), second.level(other), here, there) || areSites(one, other) ? Relation.OTHER
                    : Relation.UNCLEAR;
            case "entity.person" -> persons(here, there);
            default -> bodies(one, other, here, there);
        };
    }

    /**
     * What can be told of two names that have one role in one event: as {@link #of}, and two bodies are two also where they begin with
     * other nouns, as long as they have no word in common (a ministry and its directorate have) and are of two families.
     */
    static Relation inRole(Said one, Telling first, Said other, Telling second) {
        Relation relation = of(one, first, other, second);
        List<String> here = parts(one.around().value());
        List<String> there = parts(other.around().value());
        boolean areBodies = isBody(one) && isBody(other);
        boolean areHospitals = !here.isEmpty() && !there.isEmpty() && HOSPITAL.contains(here.get(0)) && HOSPITAL.contains(there.get(0));
        if (relation != Relation.UNCLEAR || !areBodies && !areHospitals || mayBeOne(one, other)) {
            return relation;
        }
        Optional<Integer> family = family(one.around().value());
        boolean isOneFamily = family.isPresent() && family.equals(family(other.around().value()));
        boolean isNamed = here.size() > 1 && there.size() > 1;
        boolean isApart = here.stream().noneMatch(there::contains) || areHospitals
                || here.get(0).equals(there.get(0)) && one.feature("kind").equals(other.feature("kind"));
        boolean isCourt = one.feature("kind").filter("court"::equals).isPresent();
        boolean isOneTown = here.get(here.size() - 1).equals(there.get(there.size() - 1));
        return isNamed && isApart && !isOneFamily && (!isCourt || isOneTown) ? Relation.OTHER : relation;
    }

    /** Whether two names may be names of one: spelt alike, or one within the other. */
    static boolean mayBeOne(Said one, Said other) {
        List<String> here = parts(one.around().value());
        List<String> there = parts(other.around().value());
        return one.thing().equals(other.thing()) || areSpeltAlike(here, there) || isWithin(here, there) || isWithin(there, here);
    }

    /** The last part of a name. */
    static String surname(Said name) {
        List<String> parts = parts(name.around().value());
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** Whether the last parts of two names are spelt alike. */
    static boolean haveOneSurname(Said one, Said other) {
        List<String> here = parts(one.around().value());
        List<String> there = parts(other.around().value());
        return !here.isEmpty() && !there.isEmpty() && isSpeltAlike(here.get(here.size() - 1), there.get(there.size() - 1));
    }

    private static boolean isBody(Said name) {
        return name.annotation().type().equals("entity.organization");
    }

    /** The family of a body that arrests and seizes, or of words for one; empty for all others. */
    static Optional<Integer> family(String form) {
        return FAMILIES.stream().filter(family -> family.matcher(form).find()).findFirst().map(FAMILIES::indexOf);
    }

    /** Whether words speak of a family. */
    static boolean isOfFamily(String form, int family) {
        return FAMILIES.get(family).matcher(form).find();
    }

    /** «مطار جربة», which may be known as a town behind the noun, and «مطار صفاقس». */
    private static boolean areSites(Said one, Said other) {
        Optional<String> noun = PlaceLevel.siteNoun(one);
        return noun.isPresent() && noun.equals(PlaceLevel.siteNoun(other));
    }

    private static boolean isOneLevel(PlaceLevel level, PlaceLevel other, List<String> here, List<String> there) {
        return level != PlaceLevel.UNKNOWN && level == other && (level != PlaceLevel.SITE || isSpeltAlike(here.get(0), there.get(0)));
    }

    /** Two persons have two surnames, or one and two given names; who is named by one part of a name may be the same. */
    private static Relation persons(List<String> here, List<String> there) {
        String first = here.get(here.size() - 1);
        String second = there.get(there.size() - 1);
        if (isSpeltAlike(first, second)) {
            return haveOtherGivenNames(here.subList(0, here.size() - 1), there.subList(0, there.size() - 1)) ? Relation.OTHER
                    : Relation.UNCLEAR;
        }
        boolean shared = here.stream().anyMatch(part -> isSpeltAlike(part, second))
                || there.stream().anyMatch(part -> isSpeltAlike(part, first));
        return shared ? Relation.UNCLEAR : Relation.OTHER;
    }

    /** «عبد الإله» and «عبد العالي», but not «محمد» and «محمد أمين», nor «م.» and «محمد». */
    private static boolean haveOtherGivenNames(List<String> here, List<String> there) {
        boolean isTold = here.stream().anyMatch(part -> part.length() >= SHORTEST_PART)
                && there.stream().anyMatch(part -> part.length() >= SHORTEST_PART);
        List<String> own = here.stream().filter(part -> !SERVANT.equals(part)).toList();
        List<String> others = there.stream().filter(part -> !SERVANT.equals(part)).toList();
        return isTold && own.stream().noneMatch(part -> others.stream().anyMatch(other -> isSlip(part, other)
                || part.charAt(0) == other.charAt(0) && Math.min(part.length(), other.length()) < SHORTEST_PART));
    }

    /** Two services of the security are two if they are of two families; other bodies if they begin with the same noun. */
    private static Relation bodies(Said one, Said other, List<String> here, List<String> there) {
        Optional<Integer> family = family(one.around().value());
        Optional<Integer> otherFamily = family(other.around().value());
        if (family.isPresent() || otherFamily.isPresent()) {
            return family.isPresent() && otherFamily.isPresent() && !family.equals(otherFamily) ? Relation.OTHER : Relation.UNCLEAR;
        }
        boolean isOneKind = one.feature("kind").equals(other.feature("kind")) || HOSPITAL.contains(here.get(0));
        boolean isCourt = one.feature("kind").filter("court"::equals).isPresent();
        if (isCourt && isOneKind && CourtName.areTwo(here, there)) {
            return Relation.OTHER;
        }
        int alike = isCourt ? 2 : 1;
        boolean sameHead = here.size() > alike && there.size() > alike
                && here.subList(0, alike).equals(there.subList(0, alike));
        boolean isCompany = one.feature("kind").filter(kind -> kind.equals("company") || kind.equals("club")).isPresent();
        return isOneKind && (sameHead && (!isCourt || bearPlaces(here, there)) || isCompany) ? Relation.OTHER : Relation.UNCLEAR;
    }

    private static boolean bearPlaces(List<String> here, List<String> there) {
        return here.get(here.size() - 1).startsWith(BEARING_PLACE) && there.get(there.size() - 1).startsWith(BEARING_PLACE);
    }

    private static boolean isWithin(List<String> parts, List<String> whole) {
        return parts.stream().allMatch(part -> whole.stream().anyMatch(each -> isSpeltAlike(part, each)
                || each.endsWith(part) && each.length() == part.length() + 1));
    }

    /** The words of a name without articles. */
    private static List<String> parts(String form) {
        return Arrays.stream(NO_LETTER.split(form)).map(word -> word.length() > SHORTEST_PART
                ? ARTICLE.matcher(word).replaceFirst("") : word).filter(word -> !word.isEmpty()).toList();
    }

    /** As a whole, and part by part where there are as many: «عبد الإله» and «عبد العالي» are two, however long the surname. */
    private static boolean areSpeltAlike(List<String> here, List<String> there) {
        if (!isSpeltAlike(String.join("", here), String.join("", there))) {
            return false;
        }
        for (int i = 0; here.size() == there.size() && i < here.size(); i++) {
            if (!isSlip(here.get(i), there.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSlip(String one, String other) {
        return distance(one, other) <= 1 || isSpeltAlike(one, other);
    }

    /** The same letters, or one in five of them otherwise: names from other languages are written in several ways. */
    private static boolean isSpeltAlike(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return one.equals(other) || longest > LETTERS_FOR_A_SLIP
                && Math.abs(one.length() - other.length()) <= 2 && distance(one, other) * (LETTERS_FOR_A_SLIP + 1) <= longest;
    }

    /** Letters to change, add or leave out (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, Math.min(last[j], next[j - 1]) + 1);
            }
            last = next;
        }
        return last[other.length()];
    }
}
