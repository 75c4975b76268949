package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.ExtractedText;

class HtmlMetadataTest {

    @Test
    void openGraph() throws Exception {
        assertEquals(Map.of("dcterms:publisher", "جريدة المرصد", "dcterms:issued", "2024-12-25T08:30:00+01:00",
                "dcterms:modified", "2024-12-26", "dcterms:abstract", "ملخص",
                "dcterms:identifier", "https://example.org/a", "dcterms:subject",
                "ماء; سدود"),
                terms("<meta property=og:site_name content='جريدة المرصد'><meta property=article:published_time "
                        + "content='2024-12-25T08:30:00+01:00'><meta property=article:modified_time content=2024-12-26>"
                        + "<meta property=og:description content=ملخص><meta property=og:url content='https://example.org/a'>"
                        + "<meta property=article:tag content=ماء><meta property=article:tag content=سدود>"));
    }

    @Test
    void jsonLd() throws Exception {
        assertEquals(Map.of("dcterms:creator", "ليلى; سعيد", "dcterms:publisher", "وكالة", "dcterms:issued",
                "2025-01-02T03:04:05Z", "dcterms:abstract", "وصف"),
                terms("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
                        + "{\"@type\":\"WebSite\",\"name\":\"x\"},"
                        + "{\"@type\":[\"NewsArticle\"],\"author\":[{\"@type\":\"Person\","
                        + "\"name\":\"ليلى\"},\"سعيد\"],\"publisher\":{\"name\":\"وكالة\"},"
                        + "\"datePublished\":\"2025-01-02T03:04:05Z\","
                        + "\"description\":\"وصف\"}]}</script>"));
    }

    @Test
    void brokenJsonLdSaysNothing() throws Exception {
        assertEquals(Map.of(), terms("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"));
    }

    @Test
    void dublinCore() throws Exception {
        assertEquals(Map.of("dcterms:creator", "كاتب", "dcterms:issued", "2020-05-06", "dcterms:publisher", "دار"),
                terms("<meta name=DC.creator content=كاتب><meta name='dcterms.issued' content=2020-05-06>"
                        + "<meta name=DC.publisher content=دار>"));
    }

    @Test
    void microdata() throws Exception {
        assertEquals(Map.of("dcterms:issued", "2021-01-01", "dcterms:creator", "محررة"),
                terms("<div><time itemprop=datePublished datetime=2021-01-01>أول يناير</time><span itemprop=author>محررة"
                        + "</span></div>"));
    }

    @Test
    void microdataOfThingsInThings() throws Exception {
        assertEquals(Map.of("dcterms:creator", "ليلى العلوي", "dcterms:publisher", "جريدة المرصد"),
                terms("<div itemprop=author itemscope><a href=/l>كل مقالات <span itemprop=name>ليلى العلوي</span></a></div>"
                        + "<div itemprop=publisher itemscope><meta itemprop=name content='جريدة المرصد'></div>"));
    }

    @Test
    void theLinkToTheAuthorsPageAndTheDateOfTheTemplate() throws Exception {
        assertEquals(Map.of("dcterms:creator", "سعيد بن أحمد", "dcterms:issued", "2024-12-25T10:00:00+01:00"),
                terms("<a rel=author href=/s>سعيد بن أحمد</a><time class='entry-date published' "
                        + "datetime='2024-12-25T10:00:00+01:00'>أمس</time><time datetime=2020-01-01>قديم</time>"
                        + "<ul><li><a rel=author href=/l>كاتبة مقال آخر</a></ul>"));
    }

    @Test
    void jsonLdOfTheSiteNamesThePublisherIfTheArticleDoesNot() throws Exception {
        assertEquals(Map.of("dcterms:publisher", "جريدة المرصد"), terms("<script type='application/ld+json'>[{\"@type\":"
                + "\"WebSite\",\"name\":\"جريدة المرصد\"},{\"@type\":\"NewsArticle\",\"headline\":\"x\"}]</script>"));
    }

    @Test
    void jsonLdMayNameThingsElsewhereAlsoInAnotherScript() throws Exception {
        assertEquals(Map.of("dcterms:creator", "ليلى العلوي", "dcterms:publisher", "جريدة المرصد"),
                terms("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#l\"},"
                        + "\"publisher\":{\"@id\":\"#o\"}},{\"@type\":\"Person\",\"@id\":\"#l\",\"name\":\"ليلى العلوي\"},"
                        + "{\"@type\":\"Person\",\"@id\":\"#x\",\"name\":\"غيرها\"}]}</script><script type='application/ld+json'>"
                        + "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"جريدة المرصد\"}</script>"));
    }

    @Test
    void aThingThatIsNamedNowhereHasNoName() throws Exception {
        assertEquals(Map.of(), terms("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@id\":\"#l\"},"
                + "\"publisher\":{}}</script>"));
    }

    @Test
    void theOnlyTimeOnAPageIsWhenItWasPublishedUnlessTheMetadataSaysOtherwise() throws Exception {
        String time = "<time datetime='2024-12-25T10:00:00+01:00'>أمس</time>";
        assertEquals(Map.of("dcterms:issued", "2024-12-25T10:00:00+01:00"), terms(time + time));
        assertEquals(Map.of(), terms(time + "<time datetime=2020-01-01>قديم</time>"));
        assertEquals(Map.of("dcterms:issued", "2024-12-24"), terms("<meta name=date content=2024-12-24>" + time));
    }

    @Test
    void whatStandsLastBehindTheHeadlineInTheTitleIsTheSite() throws Exception {
        String heading = "<h1>مكتبة جديدة بالمدينة القديمة</h1>";
        assertEquals(Map.of("dcterms:publisher", "نبض الضفة"), terms("<title>مكتبة جديدة بالمدينة القديمة - مجتمع | نبض الضفة </title>"
                + heading));
        assertEquals(Map.of("dcterms:publisher", "المرصد"), terms("<meta property=og:site_name content=المرصد>"
                + "<title>مكتبة جديدة بالمدينة القديمة - نبض الضفة</title>" + heading));
        for (String title : new String[] {"نبض الضفة - مكتبة جديدة بالمدينة القديمة", "مكتبة جديدة بالمدينة القديمة",
            "مكتبة جديدة بالمدينة القديمة - والعمدة يقول إنها مفتوحة للجميع اليوم", "مكتبة جديدة بالمدينة القديمة و-غيرها"}) {
            assertEquals(Map.of(), terms("<title>" + title + "</title>" + heading), title);
        }
    }

    @Test
    void aTitleThatIsNoMoreThanANameIsNotThatOfTheArticle() throws Exception {
        assertEquals("مكتبة جديدة بالمدينة القديمة", title("<title>نبض الضفة</title><h1>مكتبة جديدة بالمدينة القديمة</h1>"));
        assertEquals("نبض الضفة", title("<title>نبض الضفة</title><h1>أخبار اليوم</h1>"));
        assertEquals("نشرة", title("<meta property=og:title content=نشرة><title>نبض الضفة</title><h1>مكتبة جديدة بالمدينة القديمة</h1>"));
    }

    @Test
    void theMostTrustedStatementCounts() throws Exception {
        assertEquals(Map.of("dcterms:creator", "كاتبة المقال", "dcterms:issued", "2022-02-02"),
                terms("<meta name=author content=admin><meta name=date content=1999-01-01>"
                        + "<meta property=article:author content='كاتبة المقال'>"
                        + "<meta property=article:published_time content=2022-02-02>"));
    }

    @Test
    void whatIsNoDateNoAddressAndNoNameIsDropped() throws Exception {
        assertEquals(Map.of(), terms("<meta property=article:published_time content=yesterday><link rel=canonical href='/a'>"
                + "<meta property=article:author content='https://facebook.com/x'><meta name=keywords content=' '>"));
    }

    @Test
    void theTitleForSharingIsPreferredToThatWithTheSitesName() throws Exception {
        assertEquals("عنوان", title("<title>عنوان - موقع</title><meta property=og:title content=عنوان>"));
    }

    @Test
    void aHeadingThatIsPartOfTheTitleIsTheTitle() throws Exception {
        assertEquals("عنوان طويل", title("<title>عنوان طويل | موقع</title><h1> عنوان <b>طويل</b> </h1>"));
    }

    @Test
    void aHeadingThatIsNotPartOfTheTitleIsTheNameOfTheSite() throws Exception {
        assertEquals("عنوان", title("<title>عنوان</title><h1>جريدة</h1>"));
    }

    @Test
    void theNameOfTheSiteIsNoPartOfTheTitle() throws Exception {
        assertEquals("عنوان المقال", title("<meta property=og:site_name content=المرصد><title>عنوان المقال - المرصد</title>"));
        assertEquals("عنوان المقال", title("<meta property=og:site_name content=المرصد><title>المرصد :: عنوان المقال</title>"));
        assertEquals("جديد المرصد", title("<meta property=og:site_name content=المرصد><title>جديد المرصد</title>"));
    }

    @Test
    void theHeadlineOfJsonLdIsATitleForSharing() throws Exception {
        assertEquals("عنوان المقال", title("<title>صفحة</title><script type='application/ld+json'>{\"@type\":\"Article\","
                + "\"headline\":\"عنوان المقال\"}</script>"));
    }

    @Test
    void withoutATitleTheHeadingIsIt() throws Exception {
        assertEquals("رأس", title("<h1>رأس</h1>"));
        assertEquals("", title("<p>لا شيء</p>"));
    }

    @Test
    void aTitleIsOneLineWithoutControls() throws Exception {
        assertEquals("a b c", title("<title>a\nb&#27;\r\n c</title>"));
    }

    @Test
    void theStatedLanguageCountsIfTheScriptBearsItOut() throws Exception {
        assertEquals("ar", language("<html lang=ar-MA><p>نص عربي"));
        assertEquals("fr", language("<html lang=fr><p>un texte"));
        assertEquals("fa", language("<meta property=og:locale content=fa_IR><p>متن"));
        assertEquals("ar", language("<html lang=en-US><p>نص عربي"));
        assertEquals("und", language("<html lang=ar><p>un texte"));
    }

    /** What the page states, without the notes of the worker. */
    private static Map<String, String> terms(String html) throws UnreadableException {
        Map<String, String> terms = new HashMap<>(Documents.html(html + "<p>نص").metadata());
        terms.keySet().removeIf(name -> name.startsWith("marsad:"));
        return terms;
    }

    private static String title(String html) throws UnreadableException {
        return read(html).title();
    }

    private static String language(String html) throws UnreadableException {
        return read(html).language();
    }

    private static ExtractedText read(String html) throws UnreadableException {
        return Documents.html(html + "<p>.");
    }
}
