package org.marsad.analysis.similarity.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a court says of it: «محكمة الاستئناف بالرباط», «استئنافية الرباط». Lists of our own, in the form for search. */
final class CourtName {

    private static final Map<String, Pattern> INSTANCES = Map.of("appeal", Pattern.compile("استيناف.*"), "first",
            Pattern.compile("ابتداي.*|بدايه"), "assizes", Pattern.compile("جنايات"), "trade", Pattern.compile("تجاري.*"), "offices",
            Pattern.compile("اداري.*"));
    /** Nouns that have the town right behind them. */
    private static final Pattern CONSTRUCT = Pattern.compile("استينافيه|ابتداييه|جنايات|استيناف|بدايه|جنح");
    private static final Pattern BEARING = Pattern.compile("[بف](?:ال)?(?=\\p{L}{3})");

    private CourtName() {
    }

    /** Whether two names, by their words without articles, are of courts of one instance in two towns. */
    static boolean areTwo(List<String> one, List<String> other) {
        List<String> here = instances(one);
        Optional<String> town = town(one);
        Optional<String> otherTown = town(other);
        return !here.isEmpty() && here.equals(instances(other)) && town.isPresent() && otherTown.isPresent() && !town.equals(otherTown);
    }

    private static List<String> instances(List<String> parts) {
        return INSTANCES.entrySet().stream().filter(each -> parts.stream().anyMatch(part -> each.getValue().matcher(part).matches()))
                .map(Map.Entry::getKey).sorted().toList();
    }

    private static Optional<String> town(List<String> parts) {
        for (int i = 1; i < parts.size(); i++) {
            boolean isBorne = BEARING.matcher(parts.get(i)).lookingAt();
            if (isBorne || i == parts.size() - 1 && CONSTRUCT.matcher(parts.get(i - 1)).matches()) {
                String first = isBorne ? BEARING.matcher(parts.get(i)).replaceFirst("") : parts.get(i);
                return Optional.of(String.join(" ", first, String.join(" ", parts.subList(i + 1, parts.size()))).strip());
            }
        }
        return Optional.empty();
    }
}
