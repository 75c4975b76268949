package org.marsad.evaluation.container;

import java.util.Optional;
import org.marsad.api.deploy.Trials;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Numerals;
import org.marsad.api.text.Stemmer;
import org.marsad.api.training.Trainer;

/** The services that are measured, as they are when they are asked for. Safe for use by several threads. */
public interface Instruments {

    /** What works on documents as the workbench would. Throws an {@link EvaluationException} that names its bundle if it is not here. */
    Trials trials() throws EvaluationException;

    /** The normalizer of a name. Throws an {@link EvaluationException} if it is not here. */
    Normalizer normalizer(String id) throws EvaluationException;

    /** What cuts words and finds names. Throws an {@link EvaluationException} if it is not here. */
    Matcher matcher() throws EvaluationException;

    /** What brings forms of words together. Throws an {@link EvaluationException} if it is not here. */
    Stemmer stemmer() throws EvaluationException;

    /** What reads numbers. Throws an {@link EvaluationException} if it is not here. */
    Numerals numerals() throws EvaluationException;

    /** What learns entities; empty if nothing here does. */
    Optional<Trainer> trainerOfEntities();

    /** Whether an analyzer that is in use may find annotations of a type. */
    boolean isFound(String type) throws EvaluationException;

    /** Throws an {@link EvaluationException} if none of the types can be found. */
    default void requireOneOf(String... types) throws EvaluationException {
        for (String type : types) {
            if (isFound(type)) {
                return;
            }
        }
        throw new EvaluationException("no analyzer that is in use finds " + String.join(", ", types)
                + "; deploy one, or see 'analyzers' for why it is not used");
    }
}
