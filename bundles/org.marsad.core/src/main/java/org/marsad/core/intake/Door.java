package org.marsad.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Takes documents in: reads them, stores them, and tells the conductor. */
@Component(immediate = true, configurationPid = Door.PID)
@Designate(ocd = Door.Settings.class)
public final class Door implements Intake {

    /** What its configuration goes by: {@code conf/org.marsad.core.intake.cfg}. */
    static final String PID = "org.marsad.core.intake";

    private static final long MEBI = 1024L * 1024;

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Room room;
    private final long maximumSize;

    /** What an operator can set, in {@code conf/org.marsad.core.intake.cfg}. */
    @ObjectClassDefinition(id = Door.PID, name = "Intake")
    public @interface Settings {

        /** The largest document. */
        @AttributeDefinition(description = "The largest document that is taken in, in MiB")
        int maximumMib() default 64;
    }

    /** Opens the door. */
    @Activate
    public Door(Settings settings, @Reference CatalogueStore store, @Reference Conductor conductor, @Reference Room room) {
        this.store = store;
        this.conductor = conductor;
        this.room = room;
        this.maximumSize = settings.maximumMib() * MEBI;
    }

    @Override
    public Receipt accept(Provenance provenance, InputStream content) throws IOException, InterruptedException {
        byte[] bytes = content.readNBytes((int) Math.min(maximumSize + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > maximumSize) {
            TooLargeException tooLarge = new TooLargeException("it has more than the " + maximumSize / MEBI + " MiB a document may have");
            refuse(provenance, Problem.Code.TOO_LARGE, tooLarge.getMessage(),
                    "split it, or raise maximumMib in conf/org.marsad.core.intake.cfg and ingest it again");
            throw tooLarge;
        }
        String stated = provenance.attributes().getOrDefault(Provenance.MEDIA_TYPE, "");
        String name = provenance.attributes().getOrDefault(Provenance.NAME, provenance.origin().getPath() == null ? ""
                : provenance.origin().getPath());
        String mediaType = stated.isEmpty() ? MediaTypes.of(bytes, name) : stated;
        room.await();
        conductor.admit();
        Accepted accepted = store.transactions().accept(DocumentId.of(bytes), mediaType, bytes, provenance);
        accepted.work().ifPresent(no -> conductor.offer(List.of(no)));
        return accepted.receipt();
    }

    @Override
    public Optional<Receipt> recall(String source, URI origin, String stamp) {
        return stamp.isEmpty() ? Optional.empty() : store.records().recall(source, origin, stamp);
    }

    @Override
    public void refuse(Provenance provenance, Problem.Code code, String reason, String advice) throws IOException {
        store.transactions().refuse(provenance, code, reason, advice);
    }

    @Override
    public void gone(String source, URI origin) throws IOException {
        store.transactions().gone(source, origin);
    }

    @Override
    public List<URI> present(String source) {
        return store.records().present(source);
    }

    @Override
    public long maximumSize() {
        return maximumSize;
    }
}
