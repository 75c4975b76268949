package org.marsad.extract.ocr;

import java.io.IOException;
import org.marsad.api.ingest.Recognizer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the recognizer as a service if tesseract is there; says what to do if it is not. */
@Component(service = {}, immediate = true, configurationPid = OcrConfiguration.PID)
@Designate(ocd = OcrConfiguration.class)
public final class RecognizerRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(RecognizerRegistration.class);

    private final Thread probing;
    private ServiceRegistration<Recognizer> registration;

    /** Looks for the program, in the background. */
    @Activate
    public RecognizerRegistration(BundleContext context, OcrConfiguration configuration) {
        Tesseract tesseract = new Tesseract(configuration.program(), configuration.languages(),
                context.getDataFile("pictures").toPath());
        probing = new Thread(() -> probe(tesseract, context, configuration), "marsad-ocr-probe");
        probing.setDaemon(true);
        probing.start();
    }

    /** Takes the service back. */
    @Deactivate
    public void stop() throws InterruptedException {
        probing.interrupt();
        probing.join();
        ServiceRegistration<Recognizer> registered;
        synchronized (this) {
            registered = registration;
        }
        if (registered != null) {
            registered.unregister();
        }
    }

    private void probe(Tesseract tesseract, BundleContext context, OcrConfiguration configuration) {
        try {
            tesseract.probe();
            ServiceRegistration<Recognizer> registered = context.registerService(Recognizer.class, tesseract, null);
            synchronized (this) {
                registration = registered;
            }
            LOG.info("Pages without text are read by {} ({})", configuration.program(), configuration.languages());
        } catch (IOException e) {
            LOG.warn("Pages without text are not read: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("stopped while looking for {}", configuration.program());
        }
    }
}
