package org.marsad.analysis.quotations;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from the meaning of a verb for who speaks with it: verbs that are spoken to somebody, that ask, that go on. */
final class VerbTraits {

    private static final List<String> PERFECT_TO = List.of("خاطب", "سأل", "ناشد", "هنأ", "شكر", "دعا", "طالب", "حث", "نصح", "قاطع", "عاتب",
            "وبخ", "واسى", "أبلغ", "أخبر", "طمأن", "حذر", "أعلم", "تحدى", "نادى", "رجا", "هدد");
    private static final List<String> IMPERFECT_TO = List.of("يخاطب", "يسأل", "يناشد", "يهنئ", "يشكر", "يدعو", "يطالب", "يحث", "ينصح",
            "يقاطع", "يعاتب", "يوبخ", "يواسي", "يبلغ", "يخبر", "يطمئن", "يحذر", "يعلم", "يتحدى", "ينادي", "يرجو", "يهدد");
    private static final List<String> PARTICIPLE_TO = List.of("مخاطبا", "سائلا", "مناشدا", "مهنئا", "شاكرا", "داعيا", "مطالبا", "حاثا",
            "ناصحا", "مقاطعا", "معاتبا", "موبخا", "مواسيا", "مبلغا", "مخبرا", "مطمئنا", "محذرا", "معلما", "متحديا", "مناديا", "راجيا",
            "مهددا", "مهاجما", "منتقدا", "متهما");
    private static final Set<String> ADDRESSING = forms(PERFECT_TO, IMPERFECT_TO, PARTICIPLE_TO);
    private static final Set<String> ASKING = forms(List.of("سأل", "استفسر", "تساءل"), List.of("يسأل", "يستفسر", "يتساءل"), List.of());
    private static final Set<String> MEETING = Stream.of("سألت", "قابلت", "التقيت", "زرت", "رافقت", "استفسرت", "حاورت", "حادثت", "هاتفت")
            .map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REPLYING = forms(List.of("أجاب", "رد"), List.of("يجيب", "يرد"), List.of());
    private static final Set<String> DEMANDING = forms(List.of("طالب", "أوصى", "تعهد", "توعد", "وعد", "هدد", "لوح", "التزم", "نصح"),
            List.of("يطالب", "يوصي", "يتعهد", "يتوعد", "يهدد", "يلوح", "يلتزم", "ينصح"),
            List.of("مطالبا", "موصيا", "متعهدا", "متوعدا", "واعدا", "مهددا", "ملوحا", "ملتزما", "ناصحا"));
    private static final Set<String> GESTURES = forms(List.of("ابتسم", "ضحك", "تنهد", "بكى", "التفت", "انفعل", "أجهش", "قهقه"),
            List.of("يبتسم", "يضحك", "يتنهد", "يلتفت", "ينفعل", "يجهش", "يقهقه"), List.of());
    private static final Set<String> CRITICAL = forms(List.of("استنكر", "استغرب", "استهجن", "شجب", "انتقد", "أدان", "دحض", "فند"),
            List.of("يستنكر", "يستغرب", "يستهجن", "يشجب", "ينتقد", "يدين", "يدحض", "يفند"),
            List.of("مستنكرا", "مستغربا", "مستهجنا", "شاجبا", "منتقدا", "مدينا"));
    private static final Set<String> TRANSITIVE = forms(List.of("خاطب", "ناشد", "هنأ", "شكر", "حث", "عاتب", "وبخ", "واسى", "طمأن", "نادى"),
            List.of("يخاطب", "يناشد", "يهنئ", "يشكر", "يحث", "يعاتب", "يوبخ", "يواسي", "يطمئن", "ينادي"), List.of());
    private static final Set<String> ASCRIBING = forms(List.of("نسب", "عزا"), List.of("ينسب", "يعزو"), List.of("ناسبا", "عازيا"));
    private static final Set<String> DENYING = forms(List.of(), List.of("يستبعد", "ينفي", "ينكر"), List.of());
    private static final Set<String> CONTINUING = forms(
            List.of("أضاف", "تابع", "أردف", "استطرد", "زاد", "واصل", "مضى", "أكمل", "استرسل", "استدرك"),
            List.of("يضيف", "يتابع", "يردف", "يستطرد", "يزيد", "يواصل", "يمضي", "يكمل", "يسترسل", "يستدرك"), List.of());
    private static final Set<String> OPENING = forms(List.of("بدأ", "انطلق", "استأنف"), List.of("يبدأ", "ينطلق", "يستأنف"),
            List.of("مستأنفا"));
    /** «سألته», «يسألها». */
    private static final String PRONOUN = "(ه|ها|هم|هما|نا|ني)$";

    private VerbTraits() {
    }

    /** Whether a noun behind the verb, or behind its subject, is whom one speaks to. */
    static boolean isAddressing(Cue cue) {
        return ADDRESSING.contains(word(cue));
    }

    /** Whether whom the writer met or asked stands behind this folded word, which then is no subject of it: «سألت الوزير», «التقيت أحمد». */
    static boolean isMeeting(String word) {
        return MEETING.contains(word);
    }

    /** Whether what the verb is followed by is asked for or promised, and not the name of something that is praised. */
    static boolean isDemanding(Cue cue) {
        return DEMANDING.contains(word(cue));
    }

    /** Whether the verb tells what somebody does who speaks: «ابتسم». */
    static boolean isGesture(Cue cue) {
        return GESTURES.contains(word(cue));
    }

    /** Whether a noun behind the subject is what somebody finds fault with, in words of one's own. */
    static boolean isCritical(Cue cue) {
        return CRITICAL.contains(word(cue));
    }

    /** Whether the verb says something only before a colon or behind speech; else it is a name: «انطلق "موسم كذا"». */
    static boolean isOpening(Cue cue) {
        return OPENING.contains(word(cue));
    }

    /** Whether the words are those of whom the verb gives them to, behind «إلى»: «نسبت الوكالة إلى مسؤول قوله». */
    static boolean isAscribing(Cue cue) {
        return ASCRIBING.contains(word(cue));
    }

    /** Whether the verb says something where it is negated: «لا ينفي», «لم يستبعد». */
    static boolean isDenying(Cue cue) {
        return DENYING.contains(word(cue));
    }

    /** Whether somebody answers. */
    static boolean isReplying(Cue cue) {
        return REPLYING.contains(word(cue)) || REPLYING.contains(word(cue).replaceFirst(PRONOUN, ""));
    }

    /** Whether the verb always has a noun for whom one speaks to. */
    static boolean needsListener(Cue cue) {
        return TRANSITIVE.contains(word(cue));
    }

    /** Whether somebody else is to answer. */
    static boolean isAsking(Cue cue) {
        return ASKING.contains(word(cue)) || ASKING.contains(word(cue).replaceFirst(PRONOUN, ""));
    }

    /** Whether the verb says that somebody who was speaking says more. */
    static boolean isContinuing(Cue cue) {
        return CONTINUING.contains(word(cue));
    }

    private static String word(Cue cue) {
        return cue.entry().words().get(0);
    }

    private static Set<String> forms(List<String> perfect, List<String> imperfect, List<String> participle) {
        return Stream.of(perfect.stream().map(VerbForms::ofPerfect), imperfect.stream().map(VerbForms::ofImperfect),
                participle.stream().map(VerbForms::ofParticiple)).flatMap(Function.identity()).flatMap(Set::stream).map(Spelling::fold)
                .collect(Collectors.toUnmodifiableSet());
    }
}
