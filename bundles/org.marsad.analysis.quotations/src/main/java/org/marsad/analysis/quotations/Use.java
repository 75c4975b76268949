package org.marsad.analysis.quotations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words of a line of a list are for; the small letters of a name open the line. */
enum Use {
    /** Forms of a verb that says. */
    VERB,
    /** Forms of a verb that says something only where somebody is there who can speak. */
    OPINION,
    /** Forms of a verb that says something only in front of a quotation mark or a colon: «ختم», «كتب». */
    QUOTING,
    /** Forms of a verb that hands on what is said by whoever stands behind «عن»: «نقل». */
    RELAY,
    /** «قائلا», «بالقول»: only ever in front of speech, also behind another verb. */
    SAYING,
    /** «جاء في»: who speaks follows. */
    PHRASE,
    /** «حسب», «نقلا عن». */
    ATTRIBUTION,
    /** «حسب ما»: a verb that says follows. */
    AS,
    /** «على حد قوله»: the speaker is whoever spoke before. */
    HIS,
    /** «يذكر أن»: the writer speaks. */
    FORMULA,
    /** Opens a clause: «أن», «إن». */
    THAT,
    /** A source without a name: «مصدر», «مسؤول», «شاهد». */
    UNNAMED,
    /** What speaks for those who wrote it: «بلاغ», «تقرير». */
    SOURCE,
    /** What somebody is: «وزير», «مدرب». */
    ROLE,
    /** A body that speaks: «وزارة», «جمعية». */
    BODY,
    /** One who was quoted before: «المتحدث». */
    SAME,
    /** «ذاته», behind one who was quoted before. */
    SELF,
    /** Behind speech, before a verb and the speaker: «هكذا», «بهذه الكلمات». */
    THUS,
    /** Gives something a name, behind «ما»: «ما سماه», «بما تسميه». */
    NAMED,
    /** Says what somebody thinks of something, by a pronoun: «وصفه», «تعتبره». */
    JUDGED,
    /** Does not speak though a verb says so: «التحقيقات». */
    SILENT,
    /** Speaks for whoever gathered it, but only behind a preposition: «حسب معطيات», «وفق أرقام الوزارة». */
    DATA,
    /** Is said in a noun and not in a clause: «ضرورة», «أهمية». */
    MATTER,
    /** Where something is said: «في تصريح», «خلال ندوة». */
    VENUE,
    /** A newspaper or station, to which something is said behind «ل». */
    OUTLET,
    /** Has a name in quotation marks: «فيلم», «عملية». */
    TITLE,
    /** Has something in quotation marks behind it that is no speech, also behind a colon: «شعار». */
    LABEL,
    /** Opens words about a source, behind it: «حصلت عليه الجريدة», «صادر عن». */
    OBTAINED,
    /** How somebody speaks: «غاضبا», «بصوت خافت». */
    MANNER,
    /** Somebody's words, in which something is said: «كلمة», «برقية»; texts that speak themselves are a {@link #SOURCE}. */
    TEXT,
    /** A noun for what somebody says, before a colon: «رده», «جواب فلان». */
    UTTERANCE,
    /** Says neither who nor where: «من جهته», «في هذا السياق». */
    FILLER,
    /** When something was said, behind the speaker: «اليوم», «أمس». */
    WHEN;

    /** The name that opens a line. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its lines have forms of a verb. */
    boolean isVerb() {
        return this == VERB || this == OPINION || this == QUOTING || this == RELAY;
    }

    /** Whether speech may follow. */
    boolean isCue() {
        return isVerb() || this == SAYING || this == PHRASE || this == ATTRIBUTION || this == AS || this == HIS;
    }

    /** The one that is written so. */
    static Optional<Use> of(String written) {
        return Arrays.stream(values()).filter(use -> use.written().equals(written)).findFirst();
    }

    /** All names, for a message. */
    static String all() {
        return Arrays.stream(values()).map(Use::written).collect(Collectors.joining(", "));
    }
}
