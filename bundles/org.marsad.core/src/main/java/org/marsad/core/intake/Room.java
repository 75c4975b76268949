package org.marsad.core.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how much room the disk has. When it gets scarce, documents wait at the door before a full disk has to turn them away, so
 * that what is left serves what is already in: texts, layers, the index.
 */
@Component(service = Room.class, configurationPid = Room.PID)
@Designate(ocd = Room.Settings.class)
public final class Room {

    /** What its configuration goes by: {@code conf/org.marsad.core.room.cfg}. */
    static final String PID = "org.marsad.core.room";

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final long MEBI = 1024L * 1024;

    private final long pauseBelow;
    private final long warnBelow;
    private final String place;
    private final LongSupplier free;
    private final long look;
    private final AtomicBoolean pausing = new AtomicBoolean();

    /** What an operator can set, in {@code conf/org.marsad.core.room.cfg}. */
    @ObjectClassDefinition(id = Room.PID, name = "Room on the disk")
    public @interface Settings {

        /** When nothing more is taken in. */
        @AttributeDefinition(description = "No document is taken in while less than this is free below the data folder, in MiB; 0 for never")
        int pauseBelowMib() default 64;

        /** When an operator is warned. */
        @AttributeDefinition(description = "'status' warns when less than this is free below the data folder, in MiB")
        int warnBelowMib() default 512;
    }

    /** Looks at the disk the data are on. */
    @Activate
    public Room(Settings settings, BundleContext context) {
        this(settings.pauseBelowMib() * MEBI, settings.warnBelowMib() * MEBI, context.getProperty("marsad.data"),
                Path.of(context.getProperty("marsad.data")).toFile()::getUsableSpace, Duration.ofSeconds(1));
    }

    /** With another way to look, every so often. */
    Room(long pauseBelow, long warnBelow, String place, LongSupplier free, Duration look) {
        this.pauseBelow = pauseBelow;
        this.warnBelow = warnBelow;
        this.place = place;
        this.free = free;
        this.look = look.toNanos();
    }

    /** Waits while there is too little room. */
    void await() throws InterruptedException {
        for (long left = free.getAsLong(); left < pauseBelow; left = free.getAsLong()) {
            if (pausing.compareAndSet(false, true)) {
                LOG.warn("{}", trouble().orElse("There was too little room on the disk for a moment"));
            }
            TimeUnit.NANOSECONDS.sleep(look);
        }
        if (pausing.compareAndSet(true, false)) {
            LOG.info("There is room below {} again; documents are taken in", place);
        }
    }

    /** What is wrong and what to do about it, if something is. */
    public Optional<String> trouble() {
        long left = free.getAsLong();
        if (left < pauseBelow) {
            return Optional.of("only " + left / MEBI + " MiB are free below " + place + ", so no document is taken in until there are "
                    + pauseBelow / MEBI + " (pauseBelowMib in conf/" + PID + ".cfg): make room, and it goes on by itself");
        }
        return left < warnBelow ? Optional.of("only " + left / MEBI + " MiB are free below " + place + ": make room before you ingest more")
                : Optional.empty();
    }
}
