package org.marsad.deploy.feature;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.deploy.settings.BadFileException;
import org.marsad.deploy.settings.JsonText;
import org.marsad.deploy.settings.Setting;

/**
 * What a feature descriptor says (OSGi Compendium 8.1, chapter 159).
 *
 * @param name     its id without the version
 * @param version  its version
 * @param bundles  the bundles it lists, in that order
 * @param settings its configurations, variables filled in
 */
record Descriptor(String name, String version, List<Coordinates> bundles, List<Setting> settings) {

    private static final String FORM = "feature-resource-version";
    private static final String ID = "id";
    private static final String BUNDLES = "bundles";
    private static final String CONFIGURATIONS = "configurations";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";
    /** Extensions that say something for the start of a container, or for people. */
    private static final Set<String> NOT_FOR_A_RUNNING_CONTAINER = Set.of("framework-launching-properties");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    /** Whether an object is meant as a feature descriptor. */
    static boolean isMeant(JsonObject object) {
        return object.containsKey(FORM) || object.containsKey(ID) && object.containsKey(BUNDLES);
    }

    static Descriptor read(Path file) throws BadFileException, IOException {
        JsonObject object = JsonText.read(file);
        String form = object.get(FORM) instanceof JsonString text ? text.getString() : "1.0";
        if (!form.startsWith("1.")) {
            throw new BadFileException("It is a feature descriptor of version " + form + "; those of version 1 are understood.");
        }
        String[] id = string(object.get(ID), "The feature has no id; write \"id\": \"group:artifact:version\".").split(":");
        if (id.length < 3 || id.length > 5) {
            throw new BadFileException("The id of the feature is not in the form group:artifact:version.");
        }
        checkExtensions(object);
        List<Coordinates> bundles = bundles(object);
        String version = id[id.length - 1];
        String name = String.join(":", List.of(id).subList(0, id.length - 1));
        return new Descriptor(name, version, bundles, settings(object));
    }

    private static List<Coordinates> bundles(JsonObject object) throws BadFileException {
        if (!(object.getOrDefault(BUNDLES, JsonValue.EMPTY_JSON_ARRAY) instanceof JsonArray listed)) {
            throw new BadFileException("\"bundles\" of the feature is no list.");
        }
        List<Coordinates> bundles = new ArrayList<>();
        Set<String> artifacts = new HashSet<>();
        for (JsonValue one : listed) {
            JsonValue id = one instanceof JsonObject with ? with.get(ID) : one;
            Coordinates bundle = Coordinates.of(string(id, "A bundle of the feature has no id."));
            if (!artifacts.add(bundle.artifact())) {
                throw new BadFileException("The feature lists " + bundle.artifact() + " twice.");
            }
            bundles.add(bundle);
        }
        return bundles;
    }

    private static List<Setting> settings(JsonObject object) throws BadFileException {
        JsonValue configurations = object.get(CONFIGURATIONS);
        if (configurations == null) {
            return List.of();
        }
        if (!(configurations instanceof JsonObject each)) {
            throw new BadFileException("\"configurations\" of the feature is no object.");
        }
        Map<String, String> variables = new HashMap<>();
        if (object.get(VARIABLES) instanceof JsonObject declared) {
            declared.forEach((name, value) -> {
                if (value.getValueType() != JsonValue.ValueType.NULL) {
                    variables.put(name, value instanceof JsonString text ? text.getString() : value.toString());
                }
            });
        }
        List<Setting> filled = new ArrayList<>();
        for (Setting setting : JsonText.settings(each)) {
            if (!Setting.isPid(setting.pid())) {
                throw new BadFileException("'" + setting.pid() + "' among the configurations of the feature is no PID.");
            }
            Map<String, Object> properties = new HashMap<>();
            setting.properties().forEach((key, value) -> properties.put(key, value instanceof String text ? fill(text, variables) : value));
            filled.add(new Setting(setting.pid(), properties));
        }
        return filled;
    }

    private static String fill(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(variable ->
                Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), variable.group())));
    }

    /** An extension that must be understood, and is not, is a reason to refuse the feature; so the specification says. */
    private static void checkExtensions(JsonObject object) throws BadFileException {
        if (object.get(EXTENSIONS) instanceof JsonObject extensions) {
            for (Map.Entry<String, JsonValue> extension : extensions.entrySet()) {
                boolean mandatory = extension.getValue() instanceof JsonObject with
                        && "mandatory".equals(with.getString("kind", "optional"));
                if (mandatory && NOT_FOR_A_RUNNING_CONTAINER.contains(extension.getKey())) {
                    throw new BadFileException("The feature sets properties of the framework, which only the start of the container can "
                            + "do; features of that kind belong into the distribution's folder features.");
                }
                if (mandatory) {
                    throw new BadFileException("The feature has the extension " + extension.getKey()
                            + ", which must be understood and is not known here.");
                }
            }
        }
    }

    private static String string(JsonValue value, String otherwise) throws BadFileException {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new BadFileException(otherwise);
    }
}
