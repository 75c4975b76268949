package org.marsad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {

    private static final String ROWS = "| library | group | licence | in |\n|---|---|---|---|\n| outer | org.example | MIT | |\n"
            + "| inner | org.example | EPL-2.0 OR MIT | |\n| woven | org.example | BSD-3-Clause | outer |\n";

    @TempDir
    private Path folder;

    @Test
    void jarsWithinJarsAndClassesWithinJarsAreNamedWithTheirLicences() throws Exception {
        write("lib/outer-1.2.jar", jar("worker-lib/inner.jar", jar("META-INF/maven/g/inner/pom.properties", text("version=3.4\n"))));
        JsonObject bill = bill(ROWS);
        assertEquals("CycloneDX", bill.getString("bomFormat"));
        List<JsonObject> components = bill.getJsonArray("components").getValuesAs(JsonObject.class);
        assertEquals(List.of("inner", "outer", "woven"), components.stream().map(each -> each.getString("name")).toList());
        JsonObject inner = components.get(0);
        assertEquals("pkg:maven/org.example/inner@3.4", inner.getString("purl"));
        assertEquals("EPL-2.0 OR MIT", inner.getJsonArray("licenses").getJsonObject(0).getString("expression"));
        assertEquals("lib/outer-1.2.jar!/worker-lib/inner.jar",
                inner.getJsonObject("evidence").getJsonArray("occurrences").getJsonObject(0).getString("location"));
        assertEquals("MIT", components.get(1).getJsonArray("licenses").getJsonObject(0).getJsonObject("license").getString("id"));
    }

    @Test
    void aJarWithoutARowAndARowWithoutAJarAreRefused() throws Exception {
        write("lib/outer-1.2.jar", jar("a", text("a")));
        write("lib/strange-1.jar", jar("a", text("a")));
        IOException refused = assertThrows(IOException.class, () -> bill(ROWS));
        assertTrue(refused.getMessage().contains("strange is in the distribution and has no row"), refused.getMessage());
        assertTrue(refused.getMessage().contains("inner has a row and is not in the distribution"), refused.getMessage());
    }

    @Test
    void aRowWithoutALicenceAndARowTwiceAreNamedWithTheirLine() {
        assertTrue(assertThrows(IOException.class, () -> bill("| a | b | | |\n")).getMessage().contains("line 1"));
        assertTrue(assertThrows(IOException.class, () -> bill(ROWS + "| inner | b | MIT | |\n")).getMessage().contains("line 6"));
    }

    @Test
    void everyJarOfTheDistributionIsInItsBillWithALicenceAndItsHash() throws Exception {
        Path distribution = Path.of(System.getProperty("marsad.distribution"));
        JsonObject bill = parse(Files.readString(distribution.resolve("sbom.cdx.json")));
        Set<String> told = new TreeSet<>();
        for (JsonObject component : bill.getJsonArray("components").getValuesAs(JsonObject.class)) {
            assertFalse(component.getJsonArray("licenses").isEmpty(), component.toString());
            if (component.containsKey("hashes")) {
                component.getJsonObject("evidence").getJsonArray("occurrences").getValuesAs(JsonObject.class)
                        .forEach(each -> told.add(each.getString("location")));
            }
        }
        Set<String> there = Jars.of(distribution).stream().map(Jars.Jar::location).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(there.size() > 60, there::toString);
        assertEquals(there, told);
    }

    private JsonObject bill(String rows) throws IOException {
        Path licences = Files.writeString(folder.resolve("THIRD-PARTY.md"), rows);
        return parse(BillOfMaterials.of(Licences.read(licences), Jars.of(folder), "1", "2026-01-01T00:00:00Z"));
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] jar(String entry, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
