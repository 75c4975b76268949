package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The small words that every text has and that tell languages of one script apart, and those of speech that tell a dialect
 * from the written language. The words of Arabic script are folded as by {@link #fold}.
 */
final class FunctionWords {

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = new HashMap<>();
    private static final Set<String> LANGUAGES = new HashSet<>();

    static {
        add("ar", "من في على إلى الى عن مع هذا هذه ذلك تلك هؤلاء أولئك التي الذي الذين اللذين اللتين أن إن لا لم لن لما ما ماذا قد "
                + "كان كانت كانوا يكون تكون ليس ليست هو هي هم هما نحن أنا أنت أنتم كل كما كذلك أيضا بعض أو ثم أم بل لكن حيث حين عند "
                + "عندما بعد قبل بين خلال حول دون غير سوى ضد نحو لدى منذ حتى إذا إذ لو لولا كيف متى أين هل يا أي أية إلا إنه إنها "
                + "أنه أنها أنهم له لها لهم لنا به بها بهم فيه فيها منه منها منهم عليه عليها عليهم إليه إليها عنه عنها وقد وهو وهي "
                + "وهم ولا وما ولم وأن وإن وكان وكانت فقد فإن فإنه لقد سوف يتم تم مما عما فيما كلما بينما أما إما لأن لأنه بأن بما "
                + "كي لكي عبر وفق وفقا حسب بسبب أمام خلف تحت فوق داخل خارج مثل أكثر أقل أول آخر أخرى جدا فقط الآن اليوم أمس غدا يوم "
                + "عام سنة شخص فرد حق يجب يمكن لكل قال قالت أكد أضاف أحد إحدى ابن عدم ضمن إزاء كافة جميع");
        add("ary", "ديال ديالو ديالها ديالي ديالك ديالنا ديالهم ديالكم ديالتو دياول هاد هادي هادا هادو هادوك هادشي هدشي هداك هادوا "
                + "هاذ هادك هاديك دوك ديك داك داكشي ديكشي كاين كاينة كاينين كاينا ماكاين مكاين ماكاينش مكاينش بزاف واش شنو شنوا "
                + "اشنو شناهو شنهي آش اش شني علاش فين فاين منين مناين كيفاش كفاش شحال شحل فوقاش فوقتاش وقتاش شكون شكو غادي غاديا "
                + "غاديين غاد غا حيت حيتاش باش ماشي راه راها راهم راك راكم راني رانا راكي راهو دابا دبا درك حنايا نتا نتي نتوما "
                + "نتينا هوما والو مزيان مزيانة مزيانين زوين زوينة زوينين خايب خايبة بغيت بغا بغات بغينا بغيتي بغاو باغي باغا باغية "
                + "باغيين كنبغي كيبغي خاصك خاصني خاصو خاصها خاصنا خاصهم عندو عندهوم معندي معندو ماعندي معايا معاه معاهم ليا ليك "
                + "ليها لينا ليهم فيا ديجا اللي يلي واخا وخا يالاه يلاه شوية شويا شيحاجة شيحد بحال فحال بحالو تاني حتا كولشي كلشي "
                + "كلش كاع بلاصة بلاما باقا مزال درت داير دايرة كيدير كتدير كندير نديرو ديرو كيقول كنقول كتقول قالي قاليا قوليا شاف "
                + "شفت شفتي كنشوف كيشوف كتشوف جا جات جيت جيتي كيجي كتجي مشا مشات مشيت مشينا مشاو كيمشي نمشيو هضر كيهضر كنهضر تهضر "
                + "كنعرف كيعرف كنظن عافاك عفاك بركة اجي آجي اجيو خليني كيبان كتبان تما تماك لهيه الدراري دراري الولاد ولاد فلوس "
                + "الفلوس خدام خدامة خدامين كنخدم كيخدم طوموبيل طوبيس برا برة لداخل دغيا دغية البارح البارحة ليوم هاكا هاكدا هكا "
                + "هكدا ياك زعما كيما فاش ملي منلي ايلا إيلا يلا وقيلا خويا ختي بنادم جوج بجوج وحدو راسو كنتي كانو وليت ولاو تاع "
                + "نتاع بصح لوكان توحشت توحشتك لاباس بيخير هير غي غتكون غيكون غنمشي غيمشي غندير غيدير غتدير");
        add("fa", "از به با در که را این آن است بود شد شده می نمی های برای تا بر یا هر هیچ یک دو اگر نیز هم همه همین همچنین خود او "
                + "ما شما آنها آنان ایشان من تو باید باشد باشند نباید نیست هست هستند بودند شود شوند میشود گردد کند کنند کرد کرده "
                + "کردند دارد دارند داشت داشته داده دهد دهند گفت گفته خواهد خواهند تواند توانند بی چون چه چرا کجا کی پس پیش بین "
                + "میان روی زیر درباره دیگر دیگری دیگران بسیار بیشتر کمتر ولی اما زیرا چنین چنان جز مگر بنا بنابراین سپس هنوز همان "
                + "همچنان آنچه آنکه اینکه هرگونه هرکس هیچکس کس کسی سال روز زمان امروز دیروز فردا طور طوری اند ام ای ایم اید نه بدون "
                + "توسط طبق خویش گونه ترین تر باره کار مردم کشور ایران جهان دولت گروه لطفا");
        add("ur", "کے کی کا کو میں ہے ہیں اور سے نے پر یہ وہ کہ جو بھی ہو تھا تھی تھے گا گے گی نہیں اس کر لئے لیے ایک کیا تو ہی جا "
                + "رہا رہی رہے ساتھ بعد ہر یا اپنے اپنی اپنا ہوئے ہوئی ہوا ہوں ہوتا ہوتی ہوتے کرنے کرتا کرتے کرتی کیے کیں کئے گیا "
                + "گئی گئے دیا دی دیے جس جن جب تک تب کچھ کوئی کسی بہت زیادہ کم والے والی والا دو تین لیکن مگر اگر پھر اب یہاں وہاں "
                + "کیونکہ چاہیے چاہئے سکتا سکتی سکتے جائے جاتا جاتی جاتے انہیں انہوں اسے اسی ہم ہمارے آپ میرے تم مجھے بغیر خلاف "
                + "دوران طرح دوسرے درمیان بارے مطابق ذریعے متعلق آج کل سال بلکہ نہ نا بنا دینے لینے ہونے جانے جیسے ایسے ایسا ایسی "
                + "کہا بتایا پہلے");
        add("ps", "د په چې کې یې دی ده دي له ته نه سره هغه دا دغه یو یوه خپل خپله خپلو هر څوک هیڅ باید شي شوی شوې کړي کړی وي څخه "
                + "لپاره پر هم یا لري دې ددې کوي کول هغو چا ځکه بیا وو شو کړ وکړي کولو");
        add("ckb", "لە بۆ بە کە ئەو ئەم یان هەموو هەر دەبێت هەیە نییە لەگەڵ وەک بوو بوون دەکات دەکرێت کرد کردن کراوە ئەوە ئەمە "
                + "لەسەر لەلایەن تاکو نە هیچ خۆی مافی مرۆڤ یەک دوو بێ پێ لێ تێ");
        add("ug", "ۋە بىلەن ئۈچۈن بۇ بىر بولۇپ ھەر ئۇ ئۇنىڭ ھەم ياكى كېرەك بولغان قىلىش بولىدۇ ئەمەس نى نىڭ دا دە غا گە ئىكەن بار "
                + "يوق");
        add("sd", "۽ جي جو جا کي ۾ آهي آهن کان تي هن هو اهو اهي سان به نه هر جيڪو جيڪي ٿو ٿي ٿا ڪري ڪرڻ ويو پنهنجي هجي لاءِ وڃي");
        add("en", "the of and to in is that it for was on are as with be by this from have has had not but at which or an his her "
                + "they their were been will would can could should one all more when who what there if about into than them other "
                + "its also may must only no any some such these those then so do does did you your we our he she my me us after "
                + "before between over under during because where how out up said new every everyone shall being without first a "
                + "cannot each both don while very many most like just until since within upon whether use used using");
        add("fr", "le la les de des du et en un une est que qui dans pour pas sur au aux par plus ce cette ces se sa son ses ne il "
                + "elle ils elles nous vous on avec sont être été a ont mais ou où leur leurs tout tous toute toutes même aussi "
                + "comme si sans sous entre vers chez dont donc car ni après avant depuis pendant contre lors selon très peut "
                + "peuvent doit fait faire avoir était étaient sera cela celui celle ceux y je tu mon ma mes notre votre nos vos d "
                + "l qu n s c j m quand quel quelle afin ainsi alors deux chaque encore plusieurs autre autres lorsque non ici "
                + "jusqu ceci parce puis hors dès nouveau nouvelle dit");
        add("es", "el la los las de del y en un una unos unas es que se por para con no su sus al lo como más pero o este esta esto "
                + "estos estas ese esa eso entre cuando muy sin sobre también me hasta hay donde quien quienes desde todo todos "
                + "toda todas nos durante uno les ni contra otro otra otros otras fue era son ser está están ha han había haber "
                + "tiene tienen tener puede pueden debe según así aunque porque cada si ya qué cómo sólo solo mismo tanto e u ante "
                + "bajo tras aquel yo tú él ella ellos usted nosotros mi le sí antes después dos años parte gobierno hacia cuyo "
                + "puesto vez sea fueron sido estado ahora aún allí hizo dijo hoy mayor menos cual cuales");
        add("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einer eines einem einen als auch es "
                + "an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum war haben nur oder aber vor zur bis "
                + "mehr durch man kann wurde wenn können diese dieser dieses ihre seine unter keine kein ich wir ihr uns sein soll "
                + "muss beim vom");
        add("it", "il lo la i gli le di del della dei delle dello degli e in un una uno è che si per con non da dal dalla su sul "
                + "sulla al alla ai alle come più ma o questo questa questi queste quello quella sono essere stato ha hanno anche "
                + "se ci ne suo sua loro nel nella nei nelle tra fra dopo prima quando dove chi cui ogni tutti tutto può deve senza "
                + "dell all nell l d un'");
        add("pt", "o a os as de do da dos das e em no na nos nas um uma é que se por para com não ao à aos às como mais mas ou este "
                + "esta isto esse essa seu sua seus suas são ser foi está estão tem têm também até quando muito sem sobre entre "
                + "pelo pela pelos pelas já há ele ela eles você pode podem deve depois antes só mesmo onde quem cada todos todo "
                + "nem");
        add("nl", "de het een en van in is dat op te voor met niet zijn aan er door bij als ook maar om uit naar worden wordt of "
                + "dit die deze over tot heeft hebben kan kunnen moet geen meer nog wel dan was waren werd zich hij zij ze je wij "
                + "hun haar onder tegen");
        add("tr", "ve bir bu da de için ile olarak olan çok daha en ne gibi kadar sonra var yok değil ama her mi o ya veya ki şu "
                + "ise tarafından olduğu oldu olmak üzere göre kendi ancak bütün hiç");
        add("ca", "el la els les de del dels i en un una és que no per amb al als a es ha s'ha aquest aquesta aquests pot o com més "
                + "però són ser si seva seu seus entre sense també cal heu");
        add("ro", "și de la în a al ale cu pe nu este sunt un o care pentru din că se fi sau mai dar prin ca fost acest această "
                + "poate într");
        add("id", "yang dan di untuk dengan dari tidak ini itu pada ke adalah dalam akan atau dapat oleh sebagai juga telah bila "
                + "jika sebuah bukan tak");
        add("pl", "i w na z do nie się jest że to o za po od przez jak dla ale lub czy przy oraz być może tylko są");
        add("sv", "och att i en ett det som på är av för med den till inte om har de kan från vid eller så men var ska kunde");
    }

    private FunctionWords() {
    }

    /** The languages that have a folded word; mostly none. */
    static List<String> languages(String word) {
        return LANGUAGES_BY_WORD.getOrDefault(word, List.of());
    }

    /** Whether there are words of a language here. */
    static boolean knows(String language) {
        return LANGUAGES.contains(language);
    }

    /** A word of Arabic script without marks, hamzas and the differences of keyboards; other words as they are. */
    static String fold(String word) {
        StringBuilder folded = null;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            char plain = fold(c);
            if (plain != c && folded == null) {
                folded = new StringBuilder(word.length()).append(word, 0, at);
            }
            if (folded != null && plain != 0) {
                folded.append(plain);
            }
        }
        return folded == null ? word : folded.toString();
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u0623', '\u0625', '\u0622', '\u0671' -> '\u0627';
            case '\u06CC', '\u0649' -> '\u064A';
            case '\u06A9', '\u06AA' -> '\u0643';
            case '\u06C1', '\u06D5', '\u06C0', '\u06BE' -> '\u0647';
            case '\u0640', '\u200C', '\u200D' -> 0;
            default -> c >= '\u064B' && c <= '\u065F' || c == '\u0670' ? 0 : c;
        };
    }

    private static void add(String language, String words) {
        LANGUAGES.add(language);
        for (String word : words.split(" ")) {
            List<String> languages = LANGUAGES_BY_WORD.computeIfAbsent(fold(word), w -> new ArrayList<>(1));
            if (!languages.contains(language)) {
                languages.add(language);
            }
        }
    }
}
