package org.tahqiq.suggestion.word;

import java.util.Set;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicWord;

/** How far a person's name reaches, which no list holds whole: عبد الله حمدوك, هناء الجبالي, الدكتور العاني. */
final class PersonalNames {

    /** Parts of a name that take the next word with them: عبد الرحمن، أبو الغيط. */
    private static final Set<String> NAME_OPENERS = Set.of("عبد", "ابو", "ابي", "بن", "ام", "ال");

    private final Words words;
    private final Nouns nouns;

    PersonalNames(Words words, Nouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /** Behind the words of a personal name, of which so many stand before already. */
    int behind(int begin, int from, int limit, int before) {
        int names = before;
        int at = begin;
        while (at < limit
                && (isPart(at - 1)
                        || words.folded(at).equals("الله")
                        || (nouns.isName(at) ? !ends(names, from, at) : isFamily(names, at)))) {
            names += isPart(at) || words.folded(at).equals("الله") ? 0 : 1;
            at++;
        }
        return at;
    }

    private boolean isPart(int at) {
        return NAME_OPENERS.contains(words.folded(at));
    }

    /** جوزيف عون وفد الصندوق, أم حسن تنتظر: a word of no list that no longer belongs to a name. */
    private boolean ends(int names, int from, int at) {
        boolean construct =
                words.word(at + 1).definite() && !words.folded(at + 1).endsWith("ي");
        // ثمّن السفير دور قطر
        boolean ofPlace = words.is(at + 1, Kind.PLACE) && !words.is(at + 1, Kind.MAN);
        // حمود الرشيدي خيمة, رودولف هيكل بوفد أميركي
        boolean closed = words.word(at - 1).definite();
        boolean governed = "بل".indexOf(words.folded(at).charAt(0)) >= 0
                && words.folded(at).length() > 3;
        boolean verb = words.is(from, Kind.WOMAN)
                && words.folded(at).startsWith("ت")
                && words.folded(at).length() > 3
                && !words.endsInTa(at);
        boolean number = ArabicNumerals.isNumeral(new ArabicWord(words.folded(at), words.folded(at)));
        return words.word(at).isUnlisted()
                && (verb || number || ofPlace || (names > 1 && (construct || governed || closed)));
    }

    /** هناء الجبالي, خالد سعيد المصري: behind one name any definite word of no list, behind more of them one in ي. */
    private boolean isFamily(int names, int at) {
        Word word = words.word(at);
        return names > 0
                && words.isWord(at)
                && (word.isUnlisted() || word.is(Kind.MAN))
                && word.definite()
                && word.joint() == 0
                && word.clitic() == 0
                && !words.folded(at).endsWith("ات")
                && !words.folded(at).endsWith("ين")
                && (names == 1 || words.folded(at).endsWith("ي"));
    }

    /** لخصت مديرة المركز هنادي الحسبان النتيجة: behind a name and its family's another definite noun is the object. */
    boolean isFollowed(int at) {
        Word word = words.word(at);
        return word.definite()
                && word.joint() == 0
                && !word.canSpeak()
                && !words.folded(at).endsWith("ي")
                && words.word(at - 1).definite()
                && words.word(at - 1).isUnlisted()
                && nouns.isName(at - 2)
                && words.word(at - 3).definite();
    }

    /** Before a name, with the article or without: الدكتور العاني; but استقبل الأمير الوفد. */
    boolean isTitle(int at) {
        boolean named =
                !words.word(at + 1).definite() || words.folded(at + 1).endsWith("ي") || words.is(at + 1, Kind.TITLE);
        return words.is(at, Kind.TITLE) && named && !words.is(at + 1, Kind.PREPOSITION);
    }

    /** المؤسس الشريك جاد صايغ: a definite word before a name belongs to the title. */
    boolean isEpithet(int at) {
        return words.word(at).definite() && words.word(at).isUnlisted() && nouns.isName(at + 1);
    }
}
