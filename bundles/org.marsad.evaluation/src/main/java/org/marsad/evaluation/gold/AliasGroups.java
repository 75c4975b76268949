package org.marsad.evaluation.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.JsonNode;

/** The names of things, by {@code alias_groups} of a file of the form of {@code entities.json}. */
final class AliasGroups {

    private final Map<String, Set<String>> names = new HashMap<>();

    private AliasGroups() {
    }

    /** The names in a file; none if it lists none. */
    static AliasGroups read(Path file) throws EvaluationException, IOException {
        AliasGroups groups = new AliasGroups();
        Optional<JsonNode> all = JsonNode.of(file).optionalNode("alias_groups");
        if (all.isPresent()) {
            for (String id : all.get().names()) {
                JsonNode group = all.get().node(id);
                Set<String> of = new HashSet<>();
                group.optionalText("label_ar").ifPresent(of::add);
                group.optionalText("label_en").ifPresent(of::add);
                of.addAll(group.has("variants") ? group.texts("variants") : Set.of());
                groups.names.put(id, of);
            }
        }
        return groups;
    }

    /** All names of a thing, its id among them. */
    Set<String> names(String id) {
        Set<String> all = new HashSet<>(names.getOrDefault(id, Set.of()));
        all.add(id);
        return all;
    }
}
