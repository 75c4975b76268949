package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.marsad.api.text.NameLists;

/** The lists, for others who weigh what they say. */
final class OfferedLists implements NameLists {

    private final String revision;
    private final Supplier<Gazetteer> gazetteer;

    OfferedLists(String revision, Supplier<Gazetteer> gazetteer) {
        this.revision = revision;
        this.gazetteer = gazetteer;
    }

    @Override
    public String revision() {
        return revision;
    }

    @Override
    public List<Listed> find(String text) {
        Passage passage = new Passage(text, gazetteer.get());
        List<Listed> found = new ArrayList<>();
        for (int token = 0; token < passage.tokens().size(); token++) {
            for (Mark mark : passage.marks(token)) {
                found.add(new Listed(mark.begin(), mark.end(), mark.entry().role().word()));
            }
        }
        return found;
    }
}
