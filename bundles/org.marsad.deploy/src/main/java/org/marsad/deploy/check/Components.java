package org.marsad.deploy.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The components that the manifest of a bundle names. */
final class Components {

    private static final String HEADER = "Service-Component";
    private static final String BUILD_AGAIN = "Build the bundle again; the component was renamed, or left out when the jar was packed.";

    /** One component as it is described. */
    private static final class Description {

        private String implementation = "";
        private boolean configured;
        private boolean immediate;
        private final Set<String> services = new LinkedHashSet<>();
        private final Set<String> properties = new LinkedHashSet<>();
    }

    private final List<Description> all = new ArrayList<>();

    private Components() {
    }

    static Components read(JarContent content, Headers headers) throws Refusal, IOException {
        Components components = new Components();
        for (String file : headers.value(HEADER).map(header -> List.of(header.split("\\s*,\\s*"))).orElse(List.of())) {
            if (file.isEmpty()) {
                continue;
            }
            List<String> entries = content.matching(file);
            if (entries.isEmpty()) {
                throw headers.refusal("Its manifest names the component description " + file + ", which is not in the jar.", BUILD_AGAIN);
            }
            for (String entry : entries) {
                components.parse(entry, content, headers);
            }
        }
        for (Description component : components.all) {
            check(component, content, headers);
        }
        return components;
    }

    /** The interfaces of the services they give. */
    Set<String> services() {
        Set<String> services = new LinkedHashSet<>();
        all.forEach(component -> services.addAll(component.services));
        return services;
    }

    /** Whether one of them works without being asked: what it does could not be done twice. */
    boolean workByThemselves() {
        return all.stream().anyMatch(component -> component.services.isEmpty() || component.immediate);
    }

    private static void check(Description component, JarContent content, Headers headers) throws Refusal, IOException {
        String implementation = component.implementation;
        if (!content.hasClass(implementation) && !headers.imports(implementation)) {
            throw headers.refusal("Its component " + implementation + " is described, but that class is not in the jar.", BUILD_AGAIN);
        }
        if (component.configured) {
            return;
        }
        for (String service : component.services) {
            List<String> missing = WorkServices.properties(service).stream().filter(name -> !component.properties.contains(name)).toList();
            if (!missing.isEmpty()) {
                String kind = service.substring(service.lastIndexOf('.') + 1);
                throw headers.refusal("Its component " + implementation + " gives the service " + kind + " without the "
                        + (missing.size() == 1 ? "property " : "properties ") + String.join(", ", missing)
                        + "; the workbench cannot use it without.",
                        "Put the annotation @" + kind + "Service on the class and build it again.");
            }
        }
    }

    private void parse(String entry, JarContent content, Headers headers) throws Refusal, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int before = all.size();
        try (InputStream in = content.read(entry).orElseThrow()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element(xml, content);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw headers.refusal("Its component description " + entry + " is not well-formed XML: "
                    + e.getMessage().lines().reduce((first, last) -> last).orElse("").replaceFirst("^Message: ", "") + ", line "
                    + e.getLocation().getLineNumber() + ".", "Let the build write it from the annotations of the class.");
        }
        if (all.size() == before) {
            throw headers.refusal("Its component description " + entry + " describes no component.",
                    "Let the build write it from the annotations of the class.");
        }
    }

    private void element(XMLStreamReader xml, JarContent content) throws IOException {
        String name = xml.getLocalName();
        if (name.equals("component")) {
            Description description = new Description();
            description.configured = "require".equals(attribute(xml, "configuration-policy"))
                    || !attribute(xml, "factory").isEmpty();
            description.immediate = Boolean.parseBoolean(attribute(xml, "immediate"));
            all.add(description);
        } else if (!all.isEmpty()) {
            Description component = all.get(all.size() - 1);
            switch (name) {
                case "implementation" -> component.implementation = attribute(xml, "class");
                case "provide" -> component.services.add(attribute(xml, "interface"));
                case "property" -> component.properties.add(attribute(xml, "name"));
                case "properties" -> addProperties(attribute(xml, "entry"), content, component);
                default -> {
                    // References and what they need are the business of the component runtime.
                }
            }
        }
    }

    private static void addProperties(String entry, JarContent content, Description component) throws IOException {
        Optional<InputStream> file = content.read(entry);
        if (file.isPresent()) {
            try (InputStream in = file.get()) {
                Properties properties = new Properties();
                properties.load(in);
                component.properties.addAll(properties.stringPropertyNames());
            } catch (IllegalArgumentException e) {
                throw new IOException("the properties " + entry + " are not well-formed: " + e.getMessage(), e);
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
