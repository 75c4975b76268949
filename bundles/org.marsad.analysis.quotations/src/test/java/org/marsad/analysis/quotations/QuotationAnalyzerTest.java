package org.marsad.analysis.quotations;

import static org.marsad.testkit.Finding.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;

class QuotationAnalyzerTest extends AnalyzerContract {

    @Override
    protected Analyzer analyzer() {
        return new QuotationAnalyzer();
    }

    @Override
    protected List<String> texts() {
        return List.of("قال الوزير: «نعم، سنبدأ غدا».");
    }

    @Test
    void speechInQuotationMarksBehindAVerbIsDirect() {
        In.text("وقال وزير الماء: «سنبني سدا جديدا هذا العام».").by(analyzer()).finds(finding("quotation", "«سنبني سدا جديدا هذا العام»")
                .with("kind", "direct").with("speaker", "وزير الماء").with("cue", "وقال").with("unnamed", "false"));
    }

    @Test
    void aClauseBehindAVerbIsIndirect() {
        In.text("أشارت مصادر مطلعة إلى أن الأشغال انتهت. ثم بدأ المطر").by(analyzer()).finds(finding("quotation", "أن الأشغال انتهت")
                .with("kind", "indirect").with("speaker", "مصادر مطلعة").with("unnamed", "true"));
    }

    @Test
    void titlesAndTermsInQuotationMarksAreNoSpeech() {
        In.text("صدرت رواية «ليل المدينة» في الرباط").by(analyzer()).findsNothing();
    }
}
