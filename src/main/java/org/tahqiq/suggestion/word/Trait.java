package org.tahqiq.suggestion.word;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a cue takes and how it behaves, in the words of {@code cue-verbs.txt} and {@code cue-phrases.txt}. */
public enum Trait {
    /** A clause with أن or إن. */
    CLAUSE("أن"),
    /** A colon or a quotation. */
    SPEECH("نص"),
    WITH("ب"),
    ABOUT("عن"),
    ON("على"),
    TO("إلى"),
    FROM("من"),
    IN("في"),
    FOR("ل"),
    /** An object that names an act: أعلن مقتل ثلاثة. */
    ACT("مفعول"),
    /** Any object: انتقد القرار. */
    OBJECT("اسم"),
    /** Any object, if neither a clause nor a quotation follows: أكد المتحدث الخبر. */
    THING("شيء"),
    /** Goes on with what the last speaker said. */
    CONTINUES("تتمة"),
    /** The accused stands between source and content. */
    TARGET("متهم"),
    /** Who speaks follows after عن. */
    PASSES_ON("ناقل"),
    /** Has commoner senses: no cue without a clause, a colon or a quotation. */
    WEAK("ضعيف"),
    /** An attitude, whose object is no statement. */
    ATTITUDE("موقف"),
    /** The blame for something: حمّل … مسؤولية. */
    BLAME("مسؤولية"),
    /** An object that is itself something said: رفض الاتهامات. */
    SAID("مزاعم"),
    /** An object that names an act of who speaks: جدد رفضه. */
    OWN_ACT("فعله"),
    /** A predicate of its pronoun: عدّها متعاملون “رسالة”. */
    PREDICATE("نعت"),
    /** An object with an amount after ب: قدّر الصندوق العجز بنحو …. */
    AMOUNT("تقدير"),
    /** To whom it is said can stand behind who says it: أبلغ الوزير النواب أن. */
    ADDRESSEE("مخاطب"),
    /** Nobody says it: ما تردد عن. */
    RUMOUR("إشاعة"),
    /** A verb of speech follows: حسبما ذكرت الوزارة. */
    VERB("ما"),
    /** Names nobody: بحسبها. */
    PRONOUN("ضمير"),
    /** Names nobody, and nobody is meant: كما يُشاع. */
    NOBODY("مجهول"),
    /** Reports only what is not done: لم يخف قلقه. */
    NEGATED("منفي");

    private final String word;

    Trait(String word) {
        this.word = word;
    }

    public static Trait named(String word) {
        return Arrays.stream(values())
                .filter(trait -> trait.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A cue takes no " + word));
    }

    public static Set<Trait> of(Iterable<String> words) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        words.forEach(word -> traits.add(named(word)));
        return traits;
    }
}
