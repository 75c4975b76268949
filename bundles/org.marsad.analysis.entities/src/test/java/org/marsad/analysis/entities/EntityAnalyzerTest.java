package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.marsad.testkit.Finding.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

class EntityAnalyzerTest extends AnalyzerContract {

    private static final String PERSON = "entity.person";
    private static final String ORGANIZATION = "entity.organization";
    private static final String PLACE = "entity.place";
    private static final String EVENT = "entity.event";
    private static final PreparedLists STOCK = new PreparedLists(new ArabicMatcher(), Map.of());

    @Override
    protected Analyzer analyzer() {
        return new EntityAnalyzer(STOCK);
    }

    @Override
    protected Set<String> produces() {
        return Set.copyOf(EntitiesComponent.PRODUCES);
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(new ArabicNormalizer());
    }

    @Override
    protected List<String> texts() {
        return List.of("زار الوزير كمال البناني مدينة تازة، وافتتح بها المديرية الجهوية للصحة.");
    }

    private In text(String text) {
        return prepare(In.text(text));
    }

    @Test
    void aPlaceBeginsBehindTheParticle() {
        text("وصل الوفد إلى بلجيكا ثم عاد للمغرب ومر بطنجة").by(analyzer()).finds(finding(PLACE, "بلجيكا"),
                finding(PLACE, "لمغرب").with("value", "المغرب"), finding(PLACE, "طنجة").with("rule", "list"));
    }

    @Test
    void aNameThatIsAWordTooNeedsACue() {
        text("ناقش الحاضرون الخطة الجديدة والدعم المالي").by(analyzer()).findsNothing();
        text("سافر إلى مدينة الجديدة").by(analyzer()).finds(finding(PLACE, "الجديدة"));
    }

    @Test
    void spellingsOfOnePlaceShareALink() {
        List<String> links = text("من أكادير إلى اكادير وأغادير").by(analyzer()).values("link");
        assertEquals(3, links.size());
        assertEquals(1, Set.copyOf(links).size());
    }

    @Test
    void anInstitutionIsFoundWithWhatItIsFor() {
        text("أعلنت وزارة الأشغال العمومية عن مباراة").by(analyzer()).finds(finding(ORGANIZATION, "وزارة الأشغال العمومية").with("rule",
                "institution"));
        text("قضت محكمة الاستئناف بالرباط بذلك").by(analyzer()).finds(finding(ORGANIZATION, "محكمة الاستئناف بالرباط"),
                finding(PLACE, "الرباط"));
    }

    @Test
    void theNameOfAnInstitutionGoesOnOverWhatIsJoinedAndEndsBeforePersonsAndVerbs() {
        text("أعلنت وزارة الري والتنمية القروية وإصلاح الإدارة عن ذلك").by(analyzer()).finds(
                finding(ORGANIZATION, "وزارة الري والتنمية القروية وإصلاح الإدارة"));
        text("أحالت الهيئة العليا لمكافحة الفساد المتهمين على القضاء").by(analyzer()).findsAmongOthers(
                finding(ORGANIZATION, "الهيئة العليا لمكافحة الفساد"));
        text("اجتمعت وزارة الري والتقى الوفد بها").by(analyzer()).finds(finding(ORGANIZATION, "وزارة الري"));
    }

    @Test
    void theOutletOfABylineIsFoundThereAndAgain() {
        text("عنوان عن أمطار الخريف في البادية\nضفاف الوادي – هدى البقالي\nالأحد 7 دجنبر 2025\n\nقالت سيدة لضفاف الوادي إن ذلك صحيح.")
                .by(analyzer()).findsAmongOthers(finding(ORGANIZATION, "ضفاف الوادي").with("rule", "byline").with("kind", "outlet"),
                        finding(ORGANIZATION, "ضفاف الوادي").occurrence(2).with("rule", "again"),
                        finding(PERSON, "هدى البقالي"));
    }

    @Test
    void aCompanyIsFoundWithoutItsNounAndNation() {
        text("وقعت شركة سيرفيدورا الإسبانية العقد").by(analyzer()).finds(finding(ORGANIZATION, "سيرفيدورا").with("kind", "company"));
        text("وقعت شركة محلية العقد").by(analyzer()).findsNothing();
    }

    @Test
    void youthOfATownIsAClubInTextsAboutSportOnly() {
        text("انتهت مباراة شباب زاكورة بالتعادل").by(analyzer()).findsAmongOthers(
                finding(ORGANIZATION, "شباب زاكورة").with("kind", "club"));
        text("هاجر شباب زاكورة القرية").by(analyzer()).finds(finding(PLACE, "زاكورة"));
    }

    @Test
    void anUnknownNameBesideAnOfficeIsAPerson() {
        text("وقالت زيدورا بنحمامة، المديرة العامة، إن ذلك صحيح").by(analyzer()).findsAmongOthers(
                finding(PERSON, "زيدورا بنحمامة").with("rule", "apposition"));
    }

    @Test
    void anAmbiguousPlaceJoinedToAPlaceIsOne() {
        text("بأقاليم الناظور وبركان").by(analyzer()).finds(finding(PLACE, "الناظور"), finding(PLACE, "بركان"));
        text("اندلع الحريق وبركان آخر").by(analyzer()).findsNothing();
    }

    @Test
    void anUnknownPlaceIsKnownByTheWordBeforeItAndAgain() {
        text("ضرب السيل جماعة تمغوست. وعاد الناس إلى تمغوست").by(analyzer()).finds(finding(PLACE, "تمغوست"),
                finding(PLACE, "تمغوست").occurrence(2));
    }

    @Test
    void aShortFormOfAnEventIsLedToItsName() {
        text("افتتح مهرجان تازة للمسرح التجريبي أمس. ويستمر المهرجان أسبوعا").by(analyzer()).findsAmongOthers(
                finding(EVENT, "مهرجان تازة للمسرح التجريبي"),
                finding(EVENT, "المهرجان").with("value", "مهرجان تازة للمسرح التجريبي").with("rule", "again"));
    }

    @Test
    void anAbbreviationInBracketsBelongsToTheName() {
        text("دعت منظمة الصحة العالمية (WHO) إلى ذلك").by(analyzer()).finds(finding(ORGANIZATION, "منظمة الصحة العالمية (WHO)"));
    }

    @Test
    void anOutletStaysAnOutlet() {
        text("ذكرت صحيفة القدس العربي ذلك").by(analyzer()).finds(finding(ORGANIZATION, "القدس العربي").with("kind", "outlet"));
    }

    @Test
    void aSurnameIsLedToTheFullName() {
        text("التقى رشيد البوعزاوي بالصحافة. وقال البوعزاوي إنه متفائل").by(analyzer()).finds(finding(PERSON, "رشيد البوعزاوي"),
                finding(PERSON, "البوعزاوي").occurrence(2).with("value", "رشيد البوعزاوي").with("rule", "surname"));
    }

    @Test
    void partsOfPersonsNamesBelongTogether() {
        text("حضر عبد الكريم بن سعيد وفاطمة الزهراء").by(analyzer()).findsAmongOthers(finding(PERSON, "عبد الكريم بن سعيد"));
        text("استقبل الملك محمد السادس الوفد").by(analyzer()).finds(finding(PERSON, "محمد السادس"));
    }

    @Test
    void onIsNoGivenName() {
        text("على الرصيف محمد").by(analyzer()).findsNothing();
    }

    @Test
    void anEventIsFoundWithItsNumber() {
        text("انطلقت الدورة 12 لمهرجان الفيلم").by(analyzer()).finds(finding(EVENT, "الدورة 12 لمهرجان الفيلم"));
        text("انطلقت الدورة 12 أمس").by(analyzer()).finds(finding(EVENT, "الدورة 12"));
        text("شارك في كأس العالم").by(analyzer()).finds(finding(EVENT, "كأس العالم"));
    }

    @Test
    void theKingdomIsTheOneTheTextSpeaksOf() {
        text("في الرباط وفاس قالت المملكة ذلك").by(analyzer()).findsAmongOthers(finding(PLACE, "المملكة").with("value", "المغرب"));
    }

    @Test
    void aListOfAnOperatorTakesPartAndChangesTheRevision() throws Exception {
        List<Entry> mine = ListReader.read("mine", "name\ttype\nكفر الزعفران\tplace\n".getBytes("UTF-8"));
        PreparedLists changed = new PreparedLists(new ArabicMatcher(), Map.of("mine", mine));
        assertNotEquals(STOCK.revision(), changed.revision());
        text("يسكن بكفر الزعفران").by(new EntityAnalyzer(changed)).finds(finding(PLACE, "كفر الزعفران").with("entry", "mine:2"));
    }
}
