package org.marsad.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.Watches;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what a watch waits for, what it has marked and why it is suspended. The subject is its name. */
@Component
public final class WatchExplainer implements Explainer {

    private final Watches watches;

    /** Explains {@code watches}. */
    @Activate
    public WatchExplainer(@Reference Watches watches) {
        this.watches = watches;
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        try {
            for (Watch watch : watches.watches()) {
                if (watch.name().equals(subject.strip())) {
                    return Optional.of(explain(watch, watches.alerts(Optional.empty(), Optional.of(watch.name()), 1)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Explanation(subject, "watch", List.of("The watches cannot be read: " + e.getMessage() + "."),
                    List.of()));
        }
    }

    private static Explanation explain(Watch watch, List<Alert> newest) {
        List<String> reasons = new ArrayList<>();
        watch.suspended().ifPresent(reason -> reasons.add("It is suspended and marks nothing: " + reason + "."));
        reasons.add("It was made at " + watch.made() + " and waits for " + switch (watch.kind()) {
            case EACH -> "every document that answers  " + watch.query() + "  and was first met since then.";
            case FIRST -> "the first document that answers  " + watch.query() + "  , and for no other.";
            case SILENCE -> "a time of " + watch.silence().toString().substring(1).replace("T", "") + " in which no document speaks of  "
                    + watch.query() + "  .";
        });
        reasons.add(newest.isEmpty() ? "It has marked nothing yet." : "What it marked last is alert " + newest.get(0).number() + ", at "
                + newest.get(0).at() + ".");
        return new Explanation(watch.name(), "watch", reasons, List.of("alerts --watch " + watch.name(), "unwatch-query " + watch.name()));
    }
}
