package org.marsad.analysis.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.similarity.SourceComparison.Verdict;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** Places, persons and bodies that several documents name for the same; and all that must not be set against each other. */
class NamesAgainstEachOtherTest {

    @TempDir
    private Path folder;
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private SourceComparer comparer;

    /** A name in a text: type, kind, words. */
    private record Name(String type, String kind, String words) {}

    @BeforeEach
    void open() {
        comparer = new SourceComparer(new SimilarityIndex(folder, new ArabicSearchNormalizer(), "1"), catalogue, new ArticleStemmer());
    }

    @Test
    void twoTownsThatALorryIsBoundForDiffer() {
        put("a", "ضبط رجال الجمارك شحنة مخدرات داخل شاحنة كانت متوجهة نحو ألميريا", city("ألميريا"));
        put("b", "أخفيت شحنة مخدرات ضبطها رجال الجمارك في شاحنة محملة بالخضر متجهة إلى مدينة مرسيليا", city("مرسيليا"));

        assertEquals(List.of("place شاحنة كانت متوجهة نحو: a ألميريا, b مرسيليا"), differences("a", "b"));
    }

    @Test
    void twoTownsThatABusComesFromDiffer() {
        put("a", "انقلبت فجر الأحد حافلة للمسافرين قادمة من زاكورة في منعرج خطير", city("زاكورة"));
        put("b", "حافلة للمسافرين قادمة من تنغير انقلبت فجر الأحد في منعرج خطير", city("تنغير"));

        assertEquals(List.of("place حافلة للمسافرين قادمة من: a زاكورة, b تنغير"), differences("a", "b"));
    }

    @Test
    void twoTownsWhereItHappenedDiffer() {
        put("a", "اندلع حريق مهول ليلة السبت في سوق شعبي بمدينة مكناس وأتى على عشرات المحلات", city("مكناس"));
        put("b", "أتى حريق مهول اندلع ليلة السبت على عشرات المحلات في سوق شعبي بمدينة صفرو", city("صفرو"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void twoTownsThatHoldAConferenceDiffer() {
        put("a", "افتتحت أشغال المؤتمر الدولي للطاقات المتجددة المنعقد بمدينة ورزازات بمشاركة خبراء", city("ورزازات"));
        put("b", "المؤتمر الدولي للطاقات المتجددة الذي تحتضنه مدينة الرشيدية بمشاركة خبراء افتتحت أشغاله", city("الرشيدية"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void twoProvincesThatAnEarthquakeHitDiffer() {
        put("a", "ضربت هزة أرضية بقوة خمس درجات على سلم ريشتر ليلة الأحد إقليم الدريوش", city("الدريوش"));
        put("b", "سجل المعهد ليلة الأحد هزة أرضية بقوة خمس درجات على سلم ريشتر بإقليم الحسيمة", city("الحسيمة"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void twoTownsWhereSomebodyWasCaughtDiffer() {
        put("a", "أكد مصدر أمني توقيف بارون مخدرات مبحوث عنه دوليا بمدينة طنجة", city("طنجة"));
        put("b", "جرى، صباح الاثنين بمدينة المضيق، توقيف بارون مخدرات مبحوث عنه دوليا حسب مصدر أمني", city("المضيق"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void twoBodiesThatWereToInvestigateDiffer() {
        put("a", "وفتحت النيابة العامة تحقيقا في التسمم عهدت به إلى عناصر الدرك الملكي", body("security", "الدرك الملكي"));
        put("b", "عهدت النيابة العامة بالتحقيق في التسمم إلى عناصر الأمن الوطني", body("security", "الأمن الوطني"));

        assertEquals(List.of("who عهدت به إلى عناصر: a الدرك الملكي, b الأمن الوطني"), differences("a", "b"));
    }

    @Test
    void whereSomebodyWasBornOrLivesDiffers() {
        put("a", "توفي الممثل المسرحي بعد مرض طويل. وولد الراحل بمدينة الصويرة وقدم مسرحيات كثيرة", city("الصويرة"));
        put("b", "توفي الممثل المسرحي بعد مرض طويل. وولد الراحل بمدينة آسفي وقدم مسرحيات كثيرة", city("آسفي"));
        put("c", "انهار منزل من ثلاثة طوابق. قال شهود إن مالك المنزل يقطن بإيطاليا منذ سنوات", country("إيطاليا"));
        put("d", "انهار منزل من ثلاثة طوابق. وقال شهود إن مالك المنزل يقطن بإسبانيا", country("إسبانيا"));

        assertEquals(1, differences("a", "b").size());
        assertEquals(1, differences("c", "d").size());
    }

    @Test
    void twoHospitalsToWhichTheHurtWereTakenDiffer() {
        put("a", "انقلبت سيارة في منعرج خطير ونقل المصابون إلى مستشفى ابن زهر لتلقي العلاج", body("school", "مستشفى ابن زهر"));
        put("b", "بعد أن انقلبت سيارة في منعرج خطير نقل المصابون إلى مستشفى الفارابي", body("school", "مستشفى الفارابي"));

        assertEquals(List.of("who ونقل المصابون إلى: a مستشفى ابن زهر, b مستشفى الفارابي"), differences("a", "b"));
    }

    @Test
    void twoHoldersOfOneOfficeDiffer() {
        put("a", "افتتح وزير الطاقة والمعادن، سعيد المرابط، أشغال المؤتمر الدولي للطاقات المتجددة", person("سعيد المرابط"));
        put("b", "المؤتمر الدولي للطاقات المتجددة افتتحه رشيد بنموسى، وزير الطاقة والمعادن، صباح الخميس", person("رشيد بنموسى"));
        put("c", "المؤتمر الدولي للطاقات المتجددة افتتحته وزيرة الطاقة السيدة هند الكتاني", person("هند الكتاني"));

        assertEquals(List.of("who وزير الطاقة والمعادن: a سعيد المرابط, b رشيد بنموسى"), differences("a", "b"));
        assertEquals(1, differences("a", "c").size());
        assertEquals(List.of("who وزير الطاقة والمعادن: a سعيد المرابط, b رشيد بنموسى, c هند الكتاني"), differences("a", "b", "c"));
    }

    @Test
    void oneSurnameWithTwoGivenNamesIsTwoPersons() {
        put("a", "وقال عبد الحكيم الزموري، رئيس المركز الجهوي للأرصاد، إن الرياح تخف مساء الأحد", person("عبد الحكيم الزموري"));
        put("b", "ومن جهته صرح عبد الكريم الزموري، الذي يرأس المركز الجهوي للأرصاد، بأن الرياح تخف مساء الأحد",
                person("عبد الكريم الزموري"));
        put("c", "الرياح تخف مساء الأحد، حسب الحكيم الزموري، رئيس المركز الجهوي للأرصاد", person("الحكيم الزموري"));
        put("d", "الرياح تخف مساء الأحد، حسب ع. الزموري، رئيس المركز الجهوي للأرصاد", person("ع. الزموري"));

        assertEquals(1, differences("a", "b").size());
        assertEquals(List.of(), differences("a", "c"));
        assertEquals(List.of(), differences("a", "d"));
    }

    @Test
    void whoLeadsIsTheHead() {
        put("a", "افتتح المعرض الوطني للتمور بأرفود مدير المكتب الوطني للتمور، ياسين العدلوني، صباح الخميس", person("ياسين العدلوني"));
        put("b", "المعرض الوطني للتمور بأرفود افتتحه صباح الخميس كريم الغرباوي، الذي يدير المكتب الوطني للتمور", person("كريم الغرباوي"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void anOfficeIsKnownByItsShortNameWhereTheOtherSourceSpeaksOfTheRest() {
        put("a", "قال رئيس جماعة تمزيرت، إبراهيم الوكيلي، إن السيول جرفت القنطرة", person("إبراهيم الوكيلي"));
        put("b", "جرفت السيول القنطرة في تمزيرت. قال رئيس الجماعة، لحسن أبودرار، إن الطريق مقطوعة", person("لحسن أبودرار"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void twoBodiesThatMadeTheArrestDiffer() {
        put("a", "أوقفت عناصر الدرك الملكي حارس السوق الشعبي للاشتباه في تورطه", body("security", "الدرك الملكي"));
        put("b", "أوقفت مصالح الأمن الوطني حارس السوق الشعبي للاشتباه في تورطه", body("security", "الأمن الوطني"));

        assertEquals(List.of("who أوقفت عناصر: a الدرك الملكي, b الأمن الوطني"), differences("a", "b"));
    }

    @Test
    void twoCourtsOfOneKindThatRuledDiffer() {
        put("a", "أدانت المحكمة الابتدائية بتازة موظفا سابقا بثلاث سنوات سجنا بتهمة اختلاس أموال", body("court",
                "المحكمة الابتدائية بتازة"));
        put("b", "قضت المحكمة الابتدائية بجرسيف بسجن موظفا سابقا بثلاث سنوات بتهمة اختلاس أموال", body("court",
                "المحكمة الابتدائية بجرسيف"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void nearlyTheSameSentenceWithAnotherNameDiffers() {
        put("a", "ستشيد المحطة الجديدة شركة ماروك كونتينر خلال ثلاثين شهرا بتمويل من البنك الإفريقي", body("company", "ماروك كونتينر"));
        put("b", "ستشيد المحطة الجديدة شركة نوفاترا خلال ثلاثين شهرا بتمويل من البنك الإفريقي", body("company", "نوفاترا"));

        assertEquals(1, differences("a", "b").size());
    }

    @Test
    void whatDiffersIsNotToldOnceMoreAsSaidByOneAlone() {
        twoTownsThatALorryIsBoundForDiffer();

        assertEquals(List.of(Verdict.DIFFER), claims("a", "b").stream().map(Claim::verdict).toList());
    }

    @Test
    void aTownAndWhatItLiesInAreNoDifference() {
        silent("انقلبت حافلة قادمة من إقليم زاكورة في منعرج", city("زاكورة"), "انقلبت حافلة قادمة من أكدز في منعرج", city("أكدز"));
        silent("انقلبت شاحنة متجهة إلى إسبانيا في منعرج", country("إسبانيا"), "انقلبت شاحنة متجهة إلى ألميريا في منعرج", city("ألميريا"));
        silent("اندلع حريق كبير بجهة الشرق وأتى على غابة", region("الشرق"), "اندلع حريق كبير بمدينة بركان وأتى على غابة", city("بركان"));
        silent("انقلبت شاحنة متجهة إلى ميناء طنجة في منعرج", new Name("entity.place", "site", "ميناء طنجة"),
                "انقلبت شاحنة متجهة إلى طنجة في منعرج", city("طنجة"));
        silent("في إقليم زاكورة سوق. انقلبت حافلة قادمة من زاكورة في منعرج", city("زاكورة"),
                "سوق. انقلبت حافلة قادمة من أكدز في منعرج", city("أكدز"));
    }

    @Test
    void aNameThatTheOtherSourceAlsoHasThereIsNoDifference() {
        silent("انقلبت حافلة متجهة إلى فاس ثم متجهة إلى مكناس في منعرج", city("فاس"), "انقلبت حافلة متجهة إلى مكناس في منعرج",
                city("مكناس"));
        silent("انقلبت حافلة متجهة إلى فاس عبر مكناس في منعرج", city("فاس"), "انقلبت حافلة متجهة إلى مكناس في منعرج", city("مكناس"));
    }

    @Test
    void twoSpellingsOrPartsOfANameAreNoDifference() {
        silent("قال رئيس جماعة تمزيرت، إبراهيم بنشقرون، إن السيول جرفت القنطرة", person("إبراهيم بنشقرون"),
                "قال رئيس جماعة تمزيرت، إبراهيم بنشقرن، إن السيول جرفت القنطرة", person("إبراهيم بنشقرن"));
        silent("قال رئيس جماعة تمزيرت، إبراهيم الوكيلي، إن السيول جرفت القنطرة", person("إبراهيم الوكيلي"),
                "قال رئيس جماعة تمزيرت، الوكيلي، إن السيول جرفت القنطرة", person("الوكيلي"));
        silent("انقلبت حافلة متجهة إلى سطراسبورغ في منعرج", city("سطراسبورغ"),
                "انقلبت حافلة متجهة إلى ستراسبورغ في منعرج", city("ستراسبورغ"));
        silent("نقل المصابون إلى المستشفى الجامعي محمد السادس بعد الحادث الخطير", body("school", "المستشفى الجامعي محمد السادس"),
                "نقل المصابون إلى مستشفى محمد السادس بعد الحادث الخطير", body("school", "مستشفى محمد السادس"));
    }

    @Test
    void officesThatSeveralMayHoldOrThatAreNotTheSameAreNoDifference() {
        String rest = " إن السيول جرفت القنطرة الكبيرة في القرية";
        String told = " أن القنطرة الكبيرة اختفت تحت الماء بعد السيول";
        silent("قال المحامي كمال الداودي" + rest, person("كمال الداودي"), "صرح المحامي سمير بلقاسم" + told, person("سمير بلقاسم"));
        silent("قال وزير الصحة كمال الداودي" + rest, person("كمال الداودي"), "قال وزير الماء سمير بلقاسم" + rest, person("سمير بلقاسم"));
        silent("قال رئيس جماعة أوريكة، كمال الداودي،" + rest, person("كمال الداودي"),
                "قال رئيس جماعة إمليل، سمير بلقاسم،" + rest, person("سمير بلقاسم"));
        silent("قال رئيس جماعة أوريكة، كمال الداودي،" + rest, person("كمال الداودي"),
                "قال نائب رئيس جماعة أوريكة، سمير بلقاسم،" + rest, person("سمير بلقاسم"));
        silent("قال رئيس جماعة أوريكة، كمال الداودي،" + rest, person("كمال الداودي"),
                "قال سمير بلقاسم، رئيس جماعة أوريكة السابق،" + rest, person("سمير بلقاسم"));
        silent("قال الوزير كمال الداودي" + rest, person("كمال الداودي"), "صرح الوزير سمير بلقاسم" + told, person("سمير بلقاسم"));
        silent("قال المدير الإقليمي كمال الداودي" + rest, person("كمال الداودي"), "صرح المدير الإقليمي سمير بلقاسم" + told,
                person("سمير بلقاسم"));
        silent("استقبل عامل إقليم الحوز كمال الداودي" + rest, person("كمال الداودي"),
                "استقبل عامل إقليم الحوز سمير بلقاسم" + told, person("سمير بلقاسم"));
        silent("حضر وزير الصحة وكمال الداودي" + rest, person("كمال الداودي"), "حضر وزير الصحة وسمير بلقاسم" + told, person("سمير بلقاسم"));
        silent("قال وزير الصحة كمال الداودي لوفد إسباني" + rest, person("كمال الداودي"),
                "قال وزير الصحة الإسباني خوسيه مارتين" + rest, person("خوسيه مارتين"));
        silent("قال وزير الخارجية الأردني كمال الداودي" + rest, person("كمال الداودي"),
                "قال وزير الخارجية الإسباني خوسيه مارتين" + rest, person("خوسيه مارتين"));
    }

    @Test
    void whoWasTakenElsewhereOrMovesElsewhereIsNoDifference() {
        silent("بعد الحادث نقل المصابون إلى مستشفى ابن زهر في سيارات", body("school", "مستشفى ابن زهر"),
                "بعد الحادث نقلت الجثث إلى مستشفى الفارابي في سيارات", body("school", "مستشفى الفارابي"));
        silent("انقلبت حافلة متجهة إلى فاس في منعرج خطير", city("فاس"), "انقلبت بعد شاحنة متجهة إلى تازة في منعرج خطير", city("تازة"));
        silent("انقلبت حافلة متجهة إلى فاس في منعرج خطير", city("فاس"), "انقلبت حافلة قادمة من تازة في منعرج خطير", city("تازة"));
    }

    @Test
    void aPlaceThatBelongsToABodyIsNotWhereItHappened() {
        silent("بعد الحريق الكبير في السوق قالت السلطات المحلية بمدينة صفرو إن المحلات أتلفت", city("صفرو"),
                "فتحت السلطات المحلية بمدينة مكناس تحقيقا في الحريق الكبير الذي أتى على محلات السوق", city("مكناس"));
    }

    @Test
    void bodiesOfOneFamilyOrBothInOneSentenceAreNoDifference() {
        silent("أوقفت عناصر الشرطة القضائية حارس السوق الشعبي للاشتباه في تورطه", body("security", "الشرطة القضائية"),
                "أوقفت عناصر الأمن الوطني حارس السوق الشعبي للاشتباه في تورطه", body("security", "الأمن الوطني"));
        silent("أوقفت عناصر الأمن الوطني ومصالح الجمارك حارس السوق الشعبي للاشتباه في تورطه", body("security", "الأمن الوطني"),
                "أوقفت مصالح الجمارك حارس السوق الشعبي للاشتباه في تورطه", body("security", "الجمارك"));
        silent("أدانت المحكمة الابتدائية بتازة موظفا سابقا بثلاث سنوات سجنا", body("court", "المحكمة الابتدائية بتازة"),
                "أدانت محكمة الاستئناف بفاس موظفا سابقا بثلاث سنوات سجنا", body("court", "محكمة الاستئناف بفاس"));
    }

    @Test
    void twoEventsAreNoDifference() {
        put("a", "2025-11-05", "انقلبت حافلة للمسافرين قادمة من زاكورة في منعرج خطير", city("زاكورة"));
        put("b", "2025-11-26", "انقلبت حافلة للمسافرين قادمة من تنغير في منعرج خطير", city("تنغير"));
        put("c", "2025-11-26", "انقلبت حافلة قادمة من أزيلال وعلى متنها لاعبو فريق محلي كان يستعد لمباراة الكأس بعد تعادل مخيب أمام ضيفه "
                + "الذي سجل هدفين متأخرين وأهدر ركلة جزاء قبل صافرة الحكم", city("أزيلال"));
        put("d", "2025-11-26", "أعلنت الوزارة بناء مستشفى جديد يضم مائة سرير وجناحا للولادة ومختبرا حديثا، وقال مديره إن الأشغال "
                + "ستدوم سنتين، ثم ذكر بحادث حافلة قادمة من بني ملال كشف ضعف التجهيزات", city("بني ملال"));

        assertEquals(List.of(), differences("a", "b"));
        assertEquals(List.of(), differences("c", "d"));
    }

    private void silent(String text, Name name, String otherText, Name otherName) {
        put("a", text, name);
        put("b", otherText, otherName);
        assertEquals(List.of(), differences("a", "b"), text);
    }

    private List<String> differences(String... names) {
        return claims(names).stream().filter(claim -> claim.verdict() == Verdict.DIFFER)
                .filter(claim -> claim.kind() == Kind.PLACE || claim.kind() == Kind.WHO)
                .map(claim -> claim.kind().label() + " " + claim.subject() + ": " + String.join(", ", claim.statements().stream()
                        .map(each -> catalogue.find(each.document()).orElseThrow().title() + " " + each.text()).toList())).toList();
    }

    private List<Claim> claims(String... names) {
        List<DocumentId> ids = Arrays.stream(names).map(Entries::id).toList();
        try {
            return comparer.compare(ids).claims();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void put(String name, String text, Name found) {
        put(name, "2025-11-2" + (name.charAt(0) - 'a'), text, found);
    }

    private void put(String name, String published, String text, Name found) {
        EntryBuilder entry = Entries.entry(name).title(name).text(text).metadata(Metadata.ISSUED, published);
        for (int at = text.indexOf(found.words()); at >= 0; at = text.indexOf(found.words(), at + 1)) {
            entry.annotation("entities", new Annotation(found.type(), new Span(at, at + found.words().length()), 1,
                    Map.of("value", new Value.Text(found.words()), "kind", new Value.Text(found.kind()),
                            "link", new Value.Text("urn:" + found.words()))));
        }
        catalogue.put(entry.build());
    }

    private static Name city(String words) {
        return new Name("entity.place", "city", words);
    }

    private static Name region(String words) {
        return new Name("entity.place", "region", words);
    }

    private static Name country(String words) {
        return new Name("entity.place", "country", words);
    }

    private static Name person(String words) {
        return new Name("entity.person", "", words);
    }

    private static Name body(String kind, String words) {
        return new Name("entity.organization", kind, words);
    }
}
