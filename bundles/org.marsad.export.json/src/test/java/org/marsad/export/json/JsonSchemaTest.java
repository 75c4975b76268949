package org.marsad.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.testkit.Entries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.Seed;

class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @Test
    void theSchemaIsOneOfDraft202012() throws Exception {
        JsonSchema metaSchema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), metaSchema.validate(schema()));
    }

    @Test
    void everyFieldHasATitleAndADescription() throws Exception {
        assertDescribed("", schema());
    }

    @Test
    void everyLineConforms() throws Exception {
        assertEquals(Set.of(), violations(Entries.article()));
        assertEquals(Set.of(), violations(Entries.unreadable()));
    }

    @Test
    void everyLineOfRandomDocumentsConforms() throws Exception {
        Seed seed = Seed.ofThisRun();
        for (Entry entry : Entries.random(seed, 200)) {
            assertEquals(Set.of(), violations(entry), () -> seed.repeat());
        }
    }

    @Test
    void aLineWithAnotherFieldDoesNotConform() throws Exception {
        JsonNode line = JSON.readTree(line(Entries.article()).replace("\"bytes\"", "\"size\""));
        assertFalse(validator().validate(line).isEmpty());
    }

    private static Set<ValidationMessage> violations(Entry entry) throws Exception {
        return validator().validate(JSON.readTree(line(entry)), context -> context.getExecutionConfig()
                .setFormatAssertionsEnabled(true));
    }

    private static JsonSchema validator() throws IOException {
        return SCHEMAS.getSchema(schema());
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(JsonExporter.class.getResourceAsStream(JsonExporter.SCHEMA));
    }

    private static String line(Entry entry) throws Exception {
        MemoryTarget target = new MemoryTarget("documents.jsonl");
        new JsonExporter().export(List.of(entry).iterator(), target);
        return target.text();
    }

    private static void assertDescribed(String path, JsonNode schema) {
        JsonNode fields = schema.path("properties");
        fields.fieldNames().forEachRemaining(name -> {
            assertTrue(fields.get(name).has("title") && fields.get(name).has("description"), path + '/' + name);
            assertDescribed(path + '/' + name, fields.get(name));
        });
        schema.path("$defs").fieldNames().forEachRemaining(name -> assertDescribed(name, schema.get("$defs").get(name)));
    }
}
