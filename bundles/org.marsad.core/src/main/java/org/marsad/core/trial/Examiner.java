package org.marsad.core.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.export.Exporter;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.conduct.Exam;
import org.marsad.core.conduct.Seat;
import org.osgi.service.component.annotations.Component;

/** Tries services on texts and documents that bring out what is wrong with them. */
@Component(service = {Examiner.class, Exam.class})
public final class Examiner implements Exam {

    @Override
    public Optional<String> flaw(Seat<?> seat, Map<String, Seat<Normalizer>> normalizers) throws InterruptedException {
        List<Flaw> flaws = examine(seat, Surroundings.of(normalizers));
        return flaws.isEmpty() ? Optional.empty() : Optional.of(flaws.stream().map(Flaw::reason).collect(Collectors.joining("; ")));
    }

    /** What is wrong with a service; nothing if it can be used, or is of a kind that is not tried. */
    List<Flaw> examine(Seat<?> seat, Surroundings surroundings) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        try {
            switch (seat.kind()) {
                case ANALYZER -> {
                    Seat<Analyzer> analyzer = as(seat);
                    analyzer.use(service -> faults.addAll(new AnalyzerExam(analyzer, service, surroundings).faults()));
                }
                case NORMALIZER -> {
                    Seat<Normalizer> normalizer = as(seat);
                    normalizer.use(service -> faults.addAll(new NormalizerExam(normalizer, service).faults()));
                }
                case EXTRACTOR -> {
                    Seat<Extractor> extractor = as(seat);
                    extractor.use(service -> faults.addAll(new ExtractorExam(extractor, service).faults()));
                }
                case EXPORTER -> {
                    Seat<Exporter> exporter = as(seat);
                    exporter.use(service -> faults.addAll(new ExporterExam(exporter, service).faults()));
                }
                default -> { }
            }
        } catch (IOException e) {
            throw new IllegalStateException("an exam neither reads nor writes", e);
        }
        return faults.stream().map(fault -> new Flaw(seat.kind(), seat.id(), fault)).toList();
    }

    /** The kind of a seat says what type of service is on it. */
    @SuppressWarnings("unchecked")
    private static <S> Seat<S> as(Seat<?> seat) {
        return (Seat<S>) seat;
    }
}
