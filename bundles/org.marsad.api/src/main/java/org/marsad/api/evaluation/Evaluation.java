package org.marsad.api.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Measures one area. A service with the properties of {@link EvaluationService}. It changes nothing in the container, and may be called
 * from several threads at once.
 */
@ConsumerType
@FunctionalInterface
public interface Evaluation {

    /**
     * Takes the figures.
     *
     * @param folder where the data are
     * @return the figures, in the order in which they are to be read
     * @throws EvaluationException  if the data are not what this area needs, or something in the container it needs is not here
     * @throws IOException          if they cannot be read
     * @throws InterruptedException if called off
     */
    List<Figure> evaluate(Path folder) throws EvaluationException, IOException, InterruptedException;
}
