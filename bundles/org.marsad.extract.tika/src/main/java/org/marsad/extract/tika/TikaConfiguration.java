package org.marsad.extract.tika;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be told to the extraction of text. */
@ObjectClassDefinition(id = TikaConfiguration.PID, name = "Text extraction", description = "How plain text, html and pdf are read")
@interface TikaConfiguration {

    /** The persistent identity of the configuration. */
    String PID = "org.marsad.extract.tika";

    /** 0 takes as many as there are processors, at least 1 and at most 4. */
    @AttributeDefinition(name = "Workers", description = "Worker processes; 0: as many as processors, at most 4", min = "0")
    int workers() default 0;

    /** The heap of each worker. */
    @AttributeDefinition(name = "Heap", description = "Heap of each worker in megabytes", min = "64")
    int heap_megabytes() default 256;

    /** The time a document may take once it has been handed over. */
    @AttributeDefinition(name = "Deadline", description = "Seconds a document may take", min = "1")
    int deadline_seconds() default 60;

    /** The size of a document beyond which it is not read at all. */
    @AttributeDefinition(name = "Largest document", description = "Megabytes of a document that is still read", min = "1")
    int maximum_megabytes() default 64;

    /** The length at which the text of a document is cut. */
    @AttributeDefinition(name = "Longest text", description = "Characters at which a text is cut", min = "1000")
    int maximum_characters() default 4_000_000;

    /** How often a document is tried again after its worker has crashed. */
    @AttributeDefinition(name = "Restarts", description = "Further tries for a document whose worker has crashed", min = "0")
    int restarts() default 1;

    /** Whether pages that show text only as a picture are read where a recognizer is here. */
    @AttributeDefinition(name = "OCR", description = "Read the letters of pages without text, where a recognizer is here")
    boolean ocr() default true;

    /** The time for all pages of one document; what is not read then is left out, and the document says so. */
    @AttributeDefinition(name = "OCR time", description = "Seconds for reading the letters of all pages of a document", min = "1")
    int ocr_seconds() default 240;
}
