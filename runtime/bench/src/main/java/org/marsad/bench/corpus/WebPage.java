package org.marsad.bench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** An article on the page of a news site, amid all that such pages carry: about 60 kB, of which the article is a tenth. */
final class WebPage {

    private static final int BYTES = 60_000;
    private static final int RULES = 80;
    private static final int RELATED = 12;
    private static final int MOST_REMARKS = 8;

    private final Reporter reporter;
    private final Random random;
    private final StringBuilder page = new StringBuilder();

    private WebPage(Reporter reporter, Random random) {
        this.reporter = reporter;
        this.random = random;
    }

    static String of(Article article, Reporter reporter, Random random) {
        return new WebPage(reporter, random).write(article);
    }

    private String write(Article article) {
        head(article);
        menu();
        article(article);
        related();
        remarks();
        footer();
        scripts();
        return page.append("</body>\n</html>\n").toString();
    }

    private void head(Article article) {
        page.append("""
                <!DOCTYPE html>
                <html lang="ar" dir="rtl">
                <head>
                <meta charset="utf-8">
                <title>%s | جريدة النهار الجديد</title>
                <meta name="author" content="%s">
                <meta property="article:published_time" content="%sT10:00:00+01:00">
                <meta property="og:site_name" content="جريدة النهار الجديد">
                <style>
                """.formatted(escape(article.title()), article.author(), article.date()));
        for (int i = 0; i < RULES; i++) {
            String colour = Integer.toHexString(0x100000 + random.nextInt(0xEFFFFF));
            page.append(".c%s{margin:%spx;padding:0 %spx;color:#%s}\n"
                    .formatted(i, random.nextInt(40), random.nextInt(20), colour));
        }
        page.append("</style>\n</head>\n<body class=\"single post-").append(article.number()).append("\">\n");
    }

    private void menu() {
        page.append("<header><nav><ul>\n");
        for (int i = 0; i < Vocabulary.FIELDS.length; i++) {
            page.append("<li class=\"menu-item\"><a href=\"/s/%s\">%s</a></li>\n".formatted(i, Vocabulary.FIELDS[i]));
        }
        page.append("""
                </ul></nav>
                <form role="search"><input placeholder="ابحث هنا"><button>بحث</button></form></header>
                """);
    }

    private void article(Article article) {
        page.append("""
                <main><div class="crumbs"><a href="/">الرئيسية</a> › <a href="/news">أخبار</a></div>
                <article>
                <h1>%s</h1>
                <div class="byline"><span>%s</span> <time datetime="%s">%s</time></div>
                """.formatted(escape(article.title()), article.author(), article.date(), article.dateLine()));
        boolean isFirst = true;
        for (String paragraph : article.paragraphs()) {
            page.append("<p>%s%s</p>\n".formatted(isFirst ? article.place() + " - " : "", escape(paragraph)));
            isFirst = false;
        }
        page.append("""
                <div class="share"><a href="#">فيسبوك</a> <a href="#">تويتر</a> <a href="#">واتساب</a></div>
                </article>
                """);
    }

    private void related() {
        page.append("<aside><h2>اقرأ أيضا</h2><ul>\n");
        for (int i = 0; i < RELATED; i++) {
            page.append("<li><a href=\"/n/%s\"><img src=\"/i/%s.webp\" alt=\"\">%s</a></li>\n"
                    .formatted(random.nextInt(1_000_000), i, escape(reporter.headline())));
        }
        page.append("</ul></aside></main>\n");
    }

    private void remarks() {
        page.append("<section id=\"comments\"><h3>التعليقات</h3><ol>\n");
        int count = random.nextInt(MOST_REMARKS + 1);
        for (int i = 0; i < count; i++) {
            page.append("<li><b>%s</b><p>%s</p><a href=\"#\">رد</a></li>\n".formatted(reporter.person(), reporter.remark()));
        }
        page.append("""
                </ol><form><label>الاسم</label><input><label>البريد الإلكتروني</label><input><textarea></textarea>
                <button>أضف تعليقك</button></form></section>
                """);
    }

    private void footer() {
        page.append("""
                <footer><p>جميع الحقوق محفوظة © جريدة النهار الجديد</p><a href="/about">من نحن</a>
                <a href="/ads">للإشهار</a> <a href="/contact">اتصل بنا</a> <a href="#top">العودة إلى الأعلى</a></footer>
                """);
    }

    /** Fills the page up to its size as real ones are filled: with settings, counters and advertising in scripts. */
    private void scripts() {
        int written = page.toString().getBytes(StandardCharsets.UTF_8).length;
        page.append("<script>window.settings={");
        for (int i = 0; written < BYTES; i++) {
            String slot = "\"k%s\":{\"slot\":%s,\"sizes\":[[300,250],[728,%s]],\"on\":%s},\n"
                    .formatted(i, random.nextInt(1_000_000), random.nextInt(100), random.nextBoolean());
            page.append(slot);
            written += slot.length();
        }
        page.append("\"end\":0};</script>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
