package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.similarity.ComparisonService;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.api.similarity.SimilarityService;
import org.marsad.api.similarity.StoryService;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Promise: copies are found however late the bundle comes that finds them, those of old documents and of new ones, and not what is gone. */
@PaxExam
class LateSimilarityIT {

    private static final String NAME = "org.marsad.analysis.similarity";
    private static final String NEWS = "أعلنت إدارة السدود أن حقينة السد الكبير بلغت ستين في المائة من طاقته بعد أمطار الأسبوع الماضي، وينتظر أن "
            + "تفتح المصالح التقنية قنوات السقي أمام الفلاحين في بداية الشهر المقبل.";
    private static final String OTHER = "افتتح معرض الكتاب أبوابه أمام الزوار في دورته الجديدة بمشاركة ناشرين من ثلاثين بلدا.";

    @Inject
    private FileIntake intake;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;
    @Inject
    private BundleContext context;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().without(NAME).options();
    }

    @Test
    void oldAndNewDocumentsAreFoundAlsoAfterARestartAndNotWhatWasRemoved(@TempDir Path folder) throws Exception {
        DocumentId old = take(folder, "old.txt", NEWS);
        DocumentId copy = take(folder, "copy.txt", OTHER + "\n" + NEWS.replace('أ', 'ا').replace('ة', 'ه'));
        assertNull(context.getServiceReference(SimilarityService.class));

        Bundle bundle = context.installBundle(MarsadContainer.bundle(NAME).toUri().toString());
        bundle.start();
        settle();
        assertEquals(Set.of(copy), similar(old));

        DocumentId fresh = take(folder, "fresh.txt", NEWS + "\n" + OTHER);
        assertEquals(Set.of(fresh, copy), similar(old));
        assertEquals(1, get(StoryService.class).stories(Optional.empty(), Optional.empty(), Optional.empty(), 5).size());
        assertEquals(3, get(ComparisonService.class).compare(List.of(old, copy, fresh)).pairs().size());

        bundle.stop();
        workbench.remove(List.of(copy));
        bundle.start();
        settle();
        assertEquals(Set.of(fresh), similar(old));
        assertEquals(catalogue.head(), get(SimilarityService.class).position());

        bundle.uninstall();
        assertNull(context.getServiceReference(SimilarityService.class));
    }

    private DocumentId take(Path folder, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        DocumentId id = Taking.in(intake, file).get(0).id().orElseThrow();
        settle();
        return id;
    }

    private void settle() throws InterruptedException {
        assertTrue(workbench.await(Wait.PATIENCE));
    }

    private Set<DocumentId> similar(DocumentId id) throws Exception {
        return get(SimilarityService.class).similar(id, 0.5, 10).stream().map(SimilarDocument::id)
                .collect(Collectors.toSet());
    }

    private <T> T get(Class<T> type) throws Exception {
        Wait.until("there is a " + type.getSimpleName(), () -> context.getServiceReference(type) != null);
        return context.getService(context.getServiceReference(type));
    }
}
