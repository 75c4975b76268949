package jakarta.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the annotation of this name in later versions of its library, easily taken for that of {@code javax}. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Inject {
}
