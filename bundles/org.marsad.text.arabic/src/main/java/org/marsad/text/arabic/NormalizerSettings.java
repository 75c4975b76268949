package org.marsad.text.arabic;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be told to a normal form. */
@ObjectClassDefinition(name = "Marsad normal form of Arabic",
        description = "Which rules make the form. A change gives it another revision: what was made of the old form is made again.")
@interface NormalizerSettings {

    /** The property behind {@link #rules_off}. */
    String OFF = "rules.off";

    /** The property behind {@link #rules_on}. */
    String ON = "rules.on";

    /** Rules of the form that are left out. */
    @AttributeDefinition(name = "Rules off", description = "Names of rules the form has by itself and shall not have, such as DIGITS.")
    String[] rules_off() default {};

    /** Further rules. */
    @AttributeDefinition(name = "Rules on", description = "Names of rules the form does not have by itself and shall have, such as "
            + "ELONGATION.")
    String[] rules_on() default {};
}
