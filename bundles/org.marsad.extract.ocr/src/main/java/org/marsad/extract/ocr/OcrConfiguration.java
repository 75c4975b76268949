package org.marsad.extract.ocr;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be told to the recognition of letters. */
@ObjectClassDefinition(id = OcrConfiguration.PID, name = "Recognition of letters", description = "How pictures of text are read")
@interface OcrConfiguration {

    /** The persistent identity of the configuration. */
    String PID = "org.marsad.extract.ocr";

    /** The program. */
    @AttributeDefinition(name = "Program", description = "Name or path of tesseract")
    String program() default "tesseract";

    /** The languages, as tesseract names them. */
    @AttributeDefinition(name = "Languages", description = "Languages of the pictures, by tesseract's names, joined by +")
    String languages() default "ara";
}
