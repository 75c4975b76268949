package org.marsad.api.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.marsad.api.progress.Progress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Learns one subject. A service with the properties of {@link TrainerService}. The same examples and seed give the same model. Safe for use
 * by several threads.
 */
@ProviderType
public interface Trainer {

    /**
     * Learns, and keeps nothing.
     *
     * @param sentences in the order of the documents they are from
     * @param seed      what chance begins with
     * @throws TrainingException    if nothing can be learned from these sentences
     * @throws InterruptedException if called off
     */
    Tagger learn(List<TaggedSentence> sentences, long seed) throws TrainingException, InterruptedException;

    /**
     * Learns from a file and keeps the model: first without a share of the sentences, on which it is measured, then from all of them. A
     * model of that name is replaced; its analyzer then finds by the new one, in all documents.
     *
     * @param name    what the model is called
     * @param file    the examples, in the form the trainer states
     * @param heldOut the share to measure on, from 0 (none) to 0.5
     * @param seed    what chance begins with: which sentences are held out, and in which order they are learned from
     * @param job     is told of each step and of how many there are
     * @throws TrainingException    if the name or the file cannot be used; the message names the line
     * @throws IOException          if the file cannot be read or the model not be written; an older model of that name stays
     * @throws InterruptedException if called off; an older model of that name stays
     */
    Training train(String name, Path file, double heldOut, long seed, Progress.Job job)
            throws TrainingException, IOException, InterruptedException;

    /**
     * The models that are kept, by name, those that cannot be used too. Models that were put there or taken away by hand are noticed.
     *
     * @throws IOException if the folder of the models cannot be read
     */
    List<TrainedModel> models() throws IOException;

    /**
     * Removes a model; its analyzer leaves.
     *
     * @return the model that was removed
     * @throws TrainingException if there is none of that name; the message names those there are
     * @throws IOException       if its file cannot be deleted, or the bundle is just leaving
     */
    TrainedModel remove(String name) throws TrainingException, IOException;
}
