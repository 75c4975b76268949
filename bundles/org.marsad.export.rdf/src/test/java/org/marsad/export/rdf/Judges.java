package org.marsad.export.rdf;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.marsad.api.catalogue.Entry;
import org.marsad.testkit.MemoryTarget;

/** Apache Jena, which reads what was written and knows nothing of how. Anything it would warn of is an error. */
final class Judges {

    private Judges() {
    }

    static MemoryTarget export(String name, List<Entry> entries) throws Exception {
        MemoryTarget target = new MemoryTarget(name);
        new RdfExporter().export(entries.iterator(), target);
        return target;
    }

    /** What a triple syntax says. */
    static Model model(Lang lang, List<Entry> entries) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        parser(export("graph." + lang.getFileExtensions().get(0), entries).text(), lang).parse(model);
        return model;
    }

    /** What TriG says, with its named graphs. */
    static Dataset dataset(List<Entry> entries) throws Exception {
        Dataset dataset = DatasetFactory.create();
        parser(export("graph.trig", entries).text(), Lang.TRIG).parse(dataset);
        return dataset;
    }

    static ValidationReport report(Model model, String shapes) {
        Graph graph = ModelFactory.createDefaultModel().read(new StringReader(shapes), null, "TTL").getGraph();
        return ShaclValidator.get().validate(graph, model.getGraph());
    }

    private static RDFParser parser(String text, Lang lang) {
        return RDFParser.fromString(text, lang).errorHandler(ErrorHandlerFactory.errorHandlerStrict).checking(true).build();
    }
}
