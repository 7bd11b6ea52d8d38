package org.tahqiq.search;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Claims as desks write them, put together from parts, so that many of them differ in one part only: who, what, how much, where,
 * when. Each can be said again in another way, and can be turned into another claim of nearly the same words.
 */
final class ManyClaims {

    /** Who says or does it; places follow. */
    private static final String[] WHO = {
        "وزارة الصحة", "وزارة الداخلية", "وزارة التعليم", "هيئة الأرصاد الجوية", "الحكومة", "شركة الكهرباء",
                "نقابة الأطباء",
        "البنك المركزي", "وزارة المالية", "المحكمة العليا", "هيئة الانتخابات", "جمعية المستهلك", "بلدية العاصمة",
                "وزارة الزراعة",
        "مؤسسة الإسكان", "إدارة المرور", "هيئة الغذاء والدواء", "شركة المياه", "وزارة النقل", "دائرة الإحصاء"
    };

    /** A verb and another that says the same. */
    private static final String[][] SAYS = {
        {"أعلنت", "كشفت"}, {"أكدت", "أثبتت"}, {"ذكرت", "أوردت"}, {"نشرت", "أصدرت"}, {"قررت", "اعتزمت"}
    };

    /** What happens, and the same in another word. */
    private static final String[][] WHAT = {
        {"ارتفاع", "صعود"},
        {"انخفاض", "هبوط"},
        {"مضاعفة", "تضعيف"},
        {"إلغاء", "إبطال"},
        {"توزيع", "تقسيم"},
        {"تخصيص", "رصد"},
        {"بناء", "تشييد"},
        {"إغلاق", "إقفال"},
        {"استيراد", "جلب"},
        {"فقدان", "ضياع"},
        {"سرقة", "نهب"},
        {"إتلاف", "إعدام"}
    };

    private static final String[] OF_WHAT = {
        "أسعار الوقود",
        "رواتب الموظفين",
        "أجهزة التنفس الصناعي",
        "شحنات القمح",
        "مدارس القرى",
        "جرعات اللقاح",
        "حافلات النقل العام",
        "فواتير الكهرباء",
        "أسرّة المستشفيات",
        "مخزون السكر",
        "رخص البناء",
        "حصص الخبز",
        "مقاعد الجامعات",
        "خزانات المياه",
        "إنتاج الزيتون",
        "أصوات الناخبين",
        "تذاكر الطيران",
        "قروض الطلاب",
        "أعمدة الإنارة",
        "صادرات الأسماك",
        "آبار الري",
        "رسوم التسجيل",
        "مواقف السيارات",
        "علب الدواء",
        "طرود الإغاثة"
    };

    private static final String[] UNITS = {
        "مليون دولار", "ألف طن", "في المئة", "مليون متر مكعب", "ألف شخص", "مليار ليرة", "كيلومتر", "ألف أسرة"
    };

    private static final String[] WHERE = {
        "مصر",
        "السودان",
        "السعودية",
        "قطر",
        "اليمن",
        "إيران",
        "الإمارات",
        "المغرب",
        "الكويت",
        "الأردن",
        "العراق",
        "البحرين",
        "الجزائر",
        "تونس",
        "ليبيا",
        "لبنان",
        "سوريا",
        "تركيا"
    };

    private static final String[] WHEN = {
        "خلال شهر رمضان",
        "منذ بداية العام",
        "قبل الانتخابات بأسبوع",
        "في الربع الأول",
        "بعد الزلزال",
        "خلال موسم الحج",
        "في العطلة الصيفية",
        "مع بدء العام الدراسي",
        "خلال جائحة كورونا",
        "في أعقاب الفيضانات",
        "قبل نهاية الشهر",
        "أثناء إضراب العمال"
    };

    private static final String[] HOW = {
        "بحسب وثيقة مسربة",
        "وفق مقطع متداول",
        "من دون إعلان رسمي",
        "بقرار مفاجئ",
        "للمرة الأولى",
        "رغم الأزمة المالية",
        "بتمويل أجنبي",
        "في ظروف غامضة",
        "وسط صمت رسمي",
        "بأمر من المحافظ"
    };

    /** A claim by its parts: places in the arrays above, and the number. */
    record Parts(int who, int says, int what, int ofWhat, int number, int unit, int where, int when, int how) {}

    /** Ways to say the same again, which must be found. */
    enum Again {
        SPELLING,
        DIGITS,
        ORDER,
        SYNONYM,
        CLIPPED
    }

    /** Ways to say something else in nearly the same words, which must not pass as the same. */
    enum Otherwise {
        NUMBER,
        NEGATION,
        NAME
    }

    private final Random random;

    ManyClaims(long seed) {
        this.random = new Random(seed);
    }

    /** All different. */
    List<Parts> make(int count) {
        Set<Parts> made = new HashSet<>();
        List<Parts> all = new ArrayList<>();
        while (all.size() < count) {
            Parts parts = new Parts(
                    any(WHO),
                    any(SAYS),
                    any(WHAT),
                    any(OF_WHAT),
                    3 + random.nextInt(900),
                    any(UNITS),
                    any(WHERE),
                    any(WHEN),
                    any(HOW));
            if (made.add(parts)) {
                all.add(parts);
            }
        }
        return all;
    }

    String wording(Parts claim) {
        return said(claim, 0, String.valueOf(claim.number()));
    }

    String again(Parts claim, Again way) {
        return switch (way) {
            case SPELLING -> misspelt(wording(claim));
            case DIGITS ->
                said(claim, 0, claim.number() % 2 == 0 ? arabicIndic(claim.number()) : inWords(claim.number()));
            case SYNONYM -> said(claim, 1, String.valueOf(claim.number()));
            case ORDER ->
                String.join(
                        " ",
                        WHEN[claim.when()] + "،",
                        HOW[claim.how()] + ":",
                        WHAT[claim.what()][0],
                        OF_WHAT[claim.ofWhat()],
                        "في",
                        WHERE[claim.where()],
                        "بمقدار",
                        String.valueOf(claim.number()),
                        UNITS[claim.unit()],
                        "كما",
                        SAYS[claim.says()][0],
                        WHO[claim.who()]);
            case CLIPPED ->
                String.join(
                        " ",
                        WHAT[claim.what()][0],
                        OF_WHAT[claim.ofWhat()],
                        "بمقدار",
                        String.valueOf(claim.number()),
                        UNITS[claim.unit()],
                        "في",
                        WHERE[claim.where()]);
        };
    }

    String otherwise(Parts claim, Otherwise way) {
        return switch (way) {
            case NUMBER -> said(claim, 0, String.valueOf(claim.number() + 1 + random.nextInt(90)));
            case NEGATION -> "لم تقل إنها " + wording(claim);
            case NAME ->
                wording(new Parts(
                        claim.who(),
                        claim.says(),
                        claim.what(),
                        claim.ofWhat(),
                        claim.number(),
                        claim.unit(),
                        (claim.where() + 1 + random.nextInt(WHERE.length - 1)) % WHERE.length,
                        claim.when(),
                        claim.how()));
        };
    }

    private static String said(Parts claim, int word, String number) {
        return String.join(
                " ",
                SAYS[claim.says()][word],
                WHO[claim.who()],
                "في",
                WHERE[claim.where()],
                WHAT[claim.what()][word],
                OF_WHAT[claim.ofWhat()],
                "بمقدار",
                number,
                UNITS[claim.unit()],
                WHEN[claim.when()],
                HOW[claim.how()]);
    }

    /** As people type: hamza, ة and ى as they come, tashkeel here and there, and a letter lost in every second long word. */
    private String misspelt(String wording) {
        StringBuilder typed = new StringBuilder();
        for (String word : wording.split(" ")) {
            String loose = word.replaceAll("[أإآ]", "ا").replace('ة', 'ه').replace('ى', 'ي');
            if (loose.length() > 5 && random.nextInt(2) == 0) {
                int lost = 2 + random.nextInt(loose.length() - 3);
                loose = loose.substring(0, lost) + loose.substring(lost + 1);
            } else if (random.nextInt(4) == 0) {
                loose = loose.charAt(0) + "\u064e" + loose.substring(1);
            }
            typed.append(typed.isEmpty() ? "" : " ").append(loose);
        }
        return typed.toString();
    }

    private static String arabicIndic(int number) {
        return String.valueOf(number)
                .chars()
                .map(digit -> digit - '0' + '\u0660')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String inWords(int number) {
        return new RuleBasedNumberFormat(ULocale.forLanguageTag("ar"), RuleBasedNumberFormat.SPELLOUT).format(number);
    }

    private int any(Object[] of) {
        return random.nextInt(of.length);
    }
}
