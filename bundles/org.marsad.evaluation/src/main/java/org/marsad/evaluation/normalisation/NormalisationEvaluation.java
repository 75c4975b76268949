package org.marsad.evaluation.normalisation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Normalizer;
import org.marsad.evaluation.container.Instruments;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.SourceLine;
import org.marsad.evaluation.data.Table;
import org.marsad.evaluation.data.TextFile;
import org.marsad.evaluation.measure.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures the form for search ({@code arabic.search}) and the gentle form ({@code arabic}) by tables, which are told by their first
 * line:
 *
 * <ul>
 *   <li>{@code rule, description, input, expected_search_fold}: a rule is met if the input and what is expected have the same form
 *       for search, and that form has letters wherever the expected one has; one that is not met is named;
 *   <li>{@code codepoint, name, nfkc}: a character is met if it has the form of its compatible letters, in both forms;
 *   <li>{@code source_test, kind, input, expected}: pairs whose kind begins with {@code norm}; a pair is met like a rule.
 * </ul>
 *
 * <p>On the inputs of all tables, the lines of all {@code *.txt}, and random texts the laws of {@link Laws} are tried.
 */
@Component
@EvaluationService(area = "normalisation", data = "*.tsv: rules (rule, description, input, expected_search_fold), presentation forms "
        + "(codepoint, name, nfkc), pairs (source_test, kind, input, expected); *.txt: texts to try the laws on")
public final class NormalisationEvaluation implements Evaluation {

    private static final String SEARCH = "arabic.search";
    private static final String GENTLE = "arabic";
    private static final String MEASURE = "met";

    private final Instruments instruments;

    /** Measures with these. */
    @Activate
    public NormalisationEvaluation(@Reference Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        Normalizer search = instruments.normalizer(SEARCH);
        Normalizer gentle = instruments.normalizer(GENTLE);
        List<Figure> figures = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Path file : data.files(".tsv")) {
            figures.addAll(table(data, file, search, gentle, texts));
        }
        if (figures.isEmpty()) {
            throw data.lacks("a *.tsv that begins with the line 'rule description input expected_search_fold', "
                    + "'codepoint name nfkc' or 'source_test kind input expected', with tabs between");
        }
        for (Path file : data.files(".txt")) {
            TextFile.lines(file).stream().map(SourceLine::text).forEach(texts::add);
        }
        texts.addAll(RandomTexts.all());
        figures.addAll(new Laws("form for search", search).with(Laws.Equivalence.COMPATIBLE).figures(texts));
        figures.addAll(new Laws("gentle form", gentle).with(Laws.Equivalence.CANONICAL).figures(texts));
        return figures;
    }

    private static List<Figure> table(DataFolder data, Path file, Normalizer search, Normalizer gentle, Set<String> texts)
            throws EvaluationException, IOException {
        String name = data.path().relativize(file) + ": ";
        Optional<Table> rules = Table.of(file, "rule", "description", "input", "expected_search_fold");
        if (rules.isPresent()) {
            rules.get().rows().forEach(row -> texts.add(row.field(2)));
            return rules(name, rules.get(), search);
        }
        Optional<Table> forms = Table.of(file, "codepoint", "name", "nfkc");
        if (forms.isPresent()) {
            return List.of(forms(name + "presentation forms for search", forms.get(), search),
                    forms(name + "presentation forms, gentle", forms.get(), gentle));
        }
        Optional<Table> pairs = Table.of(file, "source_test", "kind", "input", "expected");
        if (pairs.isPresent()) {
            pairs.get().rows().forEach(row -> texts.add(row.field(2)));
            return pairs(name, pairs.get(), search);
        }
        return List.of();
    }

    private static List<Figure> rules(String name, Table table, Normalizer search) {
        Tally met = new Tally();
        List<Figure> figures = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            boolean isMet = isMet(search, row.field(2), row.field(3));
            met.add(isMet);
            if (!isMet) {
                figures.add(Figure.share(name + "rule " + row.field(0), MEASURE, 0, 1));
            }
        }
        figures.add(0, met.share(name + "rules", MEASURE).atLeast(1));
        return figures;
    }

    private static List<Figure> pairs(String name, Table table, Normalizer search) {
        Map<String, Tally> kinds = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            if (row.field(1).startsWith("norm")) {
                kinds.computeIfAbsent(row.field(1), kind -> new Tally()).add(isMet(search, row.field(2), row.field(3)));
            }
        }
        return kinds.entrySet().stream().map(kind -> kind.getValue().share(name + "pairs " + kind.getKey(), MEASURE).atLeast(1)).toList();
    }

    /** A form that leaves nothing of what should stay is no form, although it is the same for both. */
    private static boolean isMet(Normalizer search, String input, String expected) {
        String form = search.normalize(input).text();
        return form.equals(search.normalize(expected).text()) && form.isBlank() == expected.isBlank();
    }

    private static Figure forms(String subject, Table table, Normalizer normalizer) throws EvaluationException {
        Tally met = new Tally();
        for (Table.Row row : table.rows()) {
            String character = Character.toString(codePoint(row));
            met.add(normalizer.normalize(character).text().equals(normalizer.normalize(row.field(2)).text()));
        }
        return met.share(subject, MEASURE).atLeast(1);
    }

    private static int codePoint(Table.Row row) throws EvaluationException {
        String written = row.field(0);
        if (!written.matches("U\\+[0-9A-F]{4,6}") || !Character.isValidCodePoint(Integer.parseInt(written.substring(2), 16))) {
            throw row.line().wrong("'" + written + "' is no code point; expected one such as U+FB50");
        }
        return Integer.parseInt(written.substring(2), 16);
    }
}
