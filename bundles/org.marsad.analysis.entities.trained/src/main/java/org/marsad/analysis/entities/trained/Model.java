package org.marsad.analysis.entities.trained;

/**
 * What was learned, whole.
 *
 * @param labels     what names are labelled with
 * @param vocabulary the words it was learned from
 * @param table      the features
 * @param first      the weights of the first reading
 * @param second     those of the second, which knows what the first found elsewhere in the document
 */
record Model(Labels labels, Vocabulary vocabulary, FeatureTable table, Weights first, Weights second) {}
