package org.marsad.deploy.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.deploy.Flaw;

/** What is wrong with services, in words: each service is named once, and what it does on several texts is told once. */
final class FlawWords {

    /** The first thing in quotation marks is what a service was tried on; what comes after a colon are the details. */
    private static final Pattern TRIED_ON = Pattern.compile("([^']*)('[^']*')([^:]*)(:.*)?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private FlawWords() {
    }

    /** One text for each service, to go on a sentence about its bundle. */
    static List<String> of(List<Flaw> flaws) {
        Map<String, List<String>> services = new LinkedHashMap<>();
        for (Flaw flaw : flaws) {
            String service = "its " + flaw.kind().name().toLowerCase(Locale.ROOT) + " " + flaw.service();
            services.computeIfAbsent(service, any -> new ArrayList<>()).add(flaw.reason().strip().replaceAll("\\.+$", ""));
        }
        return services.entrySet().stream()
                .map(service -> service.getKey() + " does not keep to the rules: " + joined(service.getValue()) + ".").toList();
    }

    private static String joined(List<String> reasons) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (String reason : reasons) {
            Matcher parts = TRIED_ON.matcher(reason);
            boolean tried = parts.matches();
            String fault = tried ? NUMBER.matcher(parts.group(1) + parts.group(3)).replaceAll("0") : reason;
            String earlier = first.putIfAbsent(fault, reason);
            List<String> also = others.computeIfAbsent(fault, any -> new ArrayList<>());
            if (earlier != null && tried && !earlier.contains(parts.group(2)) && !also.contains(parts.group(2))) {
                also.add(parts.group(2));
            }
        }
        List<String> words = new ArrayList<>();
        first.forEach((fault, reason) -> words.add(reason + likewise(others.get(fault))));
        return String.join("; ", words);
    }

    private static String likewise(List<String> also) {
        if (also.isEmpty()) {
            return "";
        }
        String last = also.get(also.size() - 1);
        return "; likewise with " + (also.size() == 1 ? last : String.join(", ", also.subList(0, also.size() - 1)) + " and " + last);
    }
}
