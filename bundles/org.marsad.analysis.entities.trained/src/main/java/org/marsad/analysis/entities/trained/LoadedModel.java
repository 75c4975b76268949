package org.marsad.analysis.entities.trained;

import java.io.IOException;
import java.nio.file.Path;

/** A model that is read when the first text comes. Safe for use by several threads. */
final class LoadedModel {

    private final Path file;
    private final Language language;
    private Recognizer recognizer;
    private String trouble = "";

    LoadedModel(Path file, Language language) {
        this.file = file;
        this.language = language;
    }

    /** The model at work. A file that cannot be used is not read again. */
    synchronized Recognizer get() throws ModelException {
        if (!trouble.isEmpty()) {
            throw new ModelException(trouble);
        }
        if (recognizer == null) {
            try {
                recognizer = new Recognizer(ModelFile.read(file), language);
            } catch (ModelException e) {
                trouble = e.getMessage();
                throw e;
            } catch (IOException e) {
                trouble = file + " cannot be read: " + e.getMessage();
                throw new ModelException(trouble);
            }
        }
        return recognizer;
    }
}
