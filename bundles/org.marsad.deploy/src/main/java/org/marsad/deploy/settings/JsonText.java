package org.marsad.deploy.settings;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.cm.json.io.ConfigurationReader;
import org.apache.felix.cm.json.io.ConfigurationResource;
import org.apache.felix.cm.json.io.Configurations;

/** JSON as OSGi writes it: with comments, and with the types of configuration properties in their keys. */
public final class JsonText {

    private static final String VERSION = ":configurator:resource-version";

    private JsonText() {
    }

    /**
     * Reads an object.
     *
     * @throws BadFileException if it is not UTF-8, not JSON or no object
     * @throws IOException      if the file cannot be read
     */
    public static JsonObject read(Path file) throws BadFileException, IOException {
        String text = Text.read(file);
        try (JsonReader in = Json.createReader(Configurations.jsonCommentAwareReader(new StringReader(text)))) {
            return in.readObject();
        } catch (JsonParsingException e) {
            throw new BadFileException("Line " + Math.max(1, e.getLocation().getLineNumber()) + " is not JSON: "
                    + e.getMessage().lines().findFirst().orElse("") + ".");
        } catch (JsonException e) {
            throw new BadFileException("It is not JSON: " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            // This is what the parser throws when objects and lists lie too deep in each other.
            throw new BadFileException("It is not JSON that can be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Reads configurations in the Configurator's form.
     *
     * @param object what {@link #read} gave, or a part of it: a configuration for each PID
     * @throws BadFileException if it is in another form
     */
    public static List<Setting> settings(JsonObject object) throws BadFileException {
        List<Setting> settings = new ArrayList<>();
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            String pid = entry.getKey();
            if (pid.startsWith(ConfigurationResource.CONFIGURATOR_PROPERTY_PREFIX)) {
                checkVersion(pid, entry.getValue());
            } else if (entry.getValue() instanceof JsonObject properties) {
                settings.add(new Setting(pid, properties(pid, properties)));
            } else {
                throw new BadFileException("It is JSON, but not in the form of configurations: " + pid + " is no object with properties.");
            }
        }
        return settings;
    }

    private static void checkVersion(String key, JsonValue value) throws BadFileException {
        boolean known = value instanceof JsonNumber number && number.intValue() == 1;
        if (key.equals(VERSION) && !known) {
            throw new BadFileException("Its " + VERSION + " is " + value + "; the form of version 1 is understood.");
        }
    }

    private static Map<String, Object> properties(String pid, JsonObject object) throws BadFileException {
        try {
            ConfigurationReader reader = Configurations.buildReader().build(object);
            Map<String, Object> properties = new LinkedHashMap<>(reader.readConfiguration());
            if (!reader.getIgnoredErrors().isEmpty()) {
                throw new BadFileException("In " + pid + ": " + String.join(" ", reader.getIgnoredErrors()));
            }
            return properties;
        } catch (IOException e) {
            throw new BadFileException("In " + pid + ": " + e.getMessage() + ".");
        }
    }
}
