package org.marsad.index.lucene;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What can be told to the index. */
@ObjectClassDefinition(id = LuceneIndex.NAME, name = "Marsad search index",
        description = "Where the index is and what memory it takes.")
public @interface IndexSettings {

    /** The folder, or empty for {@code index/lucene} in the data of the container. */
    @AttributeDefinition(name = "Folder", description = "Where the index is; empty for index/lucene in the data folder. "
            + "Deleting it costs time, never data.")
    String folder() default "";

    /** How many megabytes of new documents are kept in memory before they are written. */
    @AttributeDefinition(name = "Memory", description = "Megabytes of new documents kept in memory before they are written.")
    double memory() default 24;

    /** {@code search.expand}. */
    @AttributeDefinition(name = "Expand searches", description = "Whether a search also looks for what means the same by the lexicons "
            + "that are here, if it says nothing of it: on or off.",
            options = {@Option(label = "off", value = "off"), @Option(label = "on", value = "on")})
    String search_expand() default "off";
}
