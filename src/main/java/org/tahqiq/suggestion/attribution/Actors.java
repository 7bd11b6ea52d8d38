package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.SentenceSplitter.Sentence;

/** Tells from each sentence, before its reports, whom it names and who acts in it: who speaks next may be left out. */
final class Actors {

    /** An office and two words of a name. */
    private static final int SHORTEST = 3;

    private final Words words;
    private final NounPhrases phrases;
    private final Speakers speakers;

    Actors(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.speakers = new Speakers(words);
    }

    /** What is to be remembered of a sentence, in this order: whom it names, and who acts in it. */
    List<Consumer<Antecedents>> of(Sentence sentence) {
        List<Consumer<Antecedents>> found = new ArrayList<>();
        introduce(sentence, found);
        topic(sentence, found);
        subject(sentence, found);
        return found;
    }

    /** Whoever holds an office in it, and a known family name that it begins with. */
    private void introduce(Sentence sentence, List<Consumer<Antecedents>> found) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (words.is(at, Kind.ROLE) || words.is(at, Kind.TITLE)) {
                Run office = new Run(at, phrases.endOf(at, sentence.to()));
                if (office.to() - at < SHORTEST) {
                    continue;
                }
                String name = speakers.name(office);
                // الأمير الوفد: one definite word is not yet a name.
                if (name.contains(" ") && !name.equals(speakers.fullName(office))) {
                    Speaker holder = speakers.of(office, false);
                    found.add(antecedents -> antecedents.introduce(holder));
                }
            }
        }
        for (int at = sentence.from(); at < sentence.to(); at++) {
            // الليثي لم يسلّم, امتنعت الكتبي عن التعليق
            boolean known = words.isWord(at)
                    && words.text().occurrences(at) > 1
                    && words.word(at).isUnlisted();
            if (known
                    && (at == sentence.from()
                            || phrases.nouns().isVerb(at - 1)
                            || words.word(at - 1).verb() != null)) {
                int place = at;
                String family = speakers.fullName(new Run(at, at + 1));
                found.add(antecedents -> antecedents.mention(family, place));
            }
        }
    }

    /** The subject of the verb that it begins with. */
    private void subject(Sentence sentence, List<Consumer<Antecedents>> found) {
        int verb = verb(sentence);
        int first = verb + 1;
        while (words.folded(first).equals("بذلك") || words.is(first, Kind.PREPOSITION) && pointsBack(first)) {
            // صرح بذلك الوزير, علق عليها الأستاذ
            first++;
        }
        if (first >= sentence.to() || !opensClause(verb) || !phrases.nouns().begins(first) || !canAct(first)) {
            return;
        }
        int core = phrases.core(first, sentence.to());
        int end = words.isComma(core) || isOffice(first, core, sentence)
                ? Math.max(core, phrases.end(first, sentence.to()))
                : core;
        Speaker speaker = speakers.of(new Run(first, apposed(first, end, sentence)), false);
        Verb.Form form = words.word(verb).verb();
        // ناشد المنظمات، دعا السكان: what does not agree with its verb is its object.
        boolean told = form != null
                && form.verb().sense() == Verb.Sense.APPEAL
                && speaker.plural()
                && !words.folded(first).endsWith("ون");
        if (form == null || (!told && speaker.agreesWith(form))) {
            found.add(antecedents -> antecedents.add(speaker.agreeing(form)));
        } else if (!told && isOfEither(verb, form)) {
            found.add(antecedents -> antecedents.add(speaker));
        }
    }

    /** ونعته النقابة, وتنقّل الوزير: what is written as a form of one gender of a verb can be the other gender of another verb. */
    private boolean isOfEither(int verb, Verb.Form form) {
        String folded = words.folded(verb);
        if (form.imperfect() && form.feminine()) {
            return true;
        }
        return words.word(verb).owned() && (folded.endsWith("ته") || folded.endsWith("تها") || folded.endsWith("تهم"));
    }

    /** Where its verb can stand, behind what may precede it. */
    private int verb(Sentence sentence) {
        int verb = sentence.from();
        if (words.is(verb, Kind.NEGATION) || words.bare(verb).equals("قد")) {
            verb++;
        }
        while (verb < sentence.to()
                && (words.is(verb, Kind.MANNER)
                        || words.isComma(verb)
                        || words.bare(verb).equals("كما"))) {
            verb++;
        }
        if (phrases.nouns().isPreposition(verb)) {
            while (verb < sentence.to() && !words.isComma(verb)) {
                verb++;
            }
            verb++;
        }
        return verb;
    }

    private boolean pointsBack(int at) {
        return words.folded(at).endsWith("ه") || words.folded(at).endsWith("ها");
    }

    private boolean canAct(int at) {
        Word head = words.word(at);
        return head.is(Kind.ROLE)
                || head.is(Kind.BODY)
                || head.is(Kind.OUTLET)
                || head.is(Kind.PAPER)
                || head.is(Kind.TITLE)
                || head.is(Kind.PLACE)
                || head.is(Kind.WOMAN)
                || head.is(Kind.MAN)
                || isFullName(at)
                // القائمون: persons alone have this plural.
                || words.folded(at).endsWith("ون");
    }

    /** فالباحث سعود الحربي أخذ على …: who stands before the verb of a sentence acts in it. */
    private void topic(Sentence sentence, List<Consumer<Antecedents>> found) {
        int from = behindOpeners(sentence);
        Word head = words.word(from);
        boolean acts = head.is(Kind.ROLE) || head.is(Kind.TITLE) || (from > sentence.from() && head.is(Kind.BODY));
        if (!acts
                || head.verb() != null
                || head.clitic() != 0
                || !phrases.nouns().begins(from)) {
            return;
        }
        int end = phrases.end(from, sentence.to());
        if (phrases.nouns().isVerb(end) || words.word(end).verb() != null || words.is(end, Kind.NEGATION)) {
            Speaker person = speakers.of(new Run(from, end, head.joint()), false);
            found.add(antecedents -> antecedents.add(person));
        }
    }

    /** لكن المستشار لم يوافقه; غير أن زميلته تخالفه; أما الوزارة فاكتفت. */
    private int behindOpeners(Sentence sentence) {
        int from = sentence.from();
        while (from < sentence.to()
                && (words.is(from, Kind.CONTRAST)
                        || words.is(from, Kind.THAT)
                        || words.bare(from).equals("اما"))) {
            from++;
        }
        return from < sentence.to() ? from : sentence.from();
    }

    /** محلل الطيران لدى «فيتش» يواكيم راو: an office that goes on behind a preposition and ends with its holder's name. */
    private boolean isOffice(int first, int core, Sentence sentence) {
        if (!words.is(first, Kind.ROLE) || !phrases.nouns().isPreposition(core)) {
            return false;
        }
        int end = phrases.end(first, sentence.to());
        for (int at = core + 1; at < end; at++) {
            boolean closed = words.word(at - 1).definite() || words.isQuote(at - 1) || words.is(at - 1, Kind.PLACE);
            if (closed && phrases.nouns().isName(at)) {
                return true;
            }
        }
        return false;
    }

    /** حمود الرشيدي: an indefinite word and a definite one in ي agree in nothing but a name. */
    private boolean isFullName(int at) {
        Word given = words.word(at);
        Word family = words.word(at + 1);
        return phrases.nouns().isName(at)
                && given.isUnlisted()
                && family.isUnlisted()
                && family.definite()
                && family.joint() == 0
                && words.folded(at + 1).endsWith("ي");
    }

    /** تستقبلنا مديرة المكتبة للأطفال، هالة زعيتر: behind the whole phrase a comma and the name of the same person. */
    private int apposed(int first, int end, Sentence sentence) {
        int whole = phrases.end(first, sentence.to());
        int comma = end;
        while (comma < whole && !words.isComma(comma)) {
            comma++;
        }
        return comma < whole && words.is(first, Kind.ROLE) ? whole : end;
    }

    /** A verb, or a word of no list that is likelier a verb than a noun: واستعرض المدير, ترك عبد الله. */
    private boolean opensClause(int at) {
        Word word = words.word(at);
        boolean unlisted =
                word.kinds() == 0 && !word.definite() && words.folded(at).startsWith("و");
        boolean person = words.is(at + 1, Kind.MAN) || words.is(at + 1, Kind.WOMAN) || words.is(at + 1, Kind.TITLE);
        // افتتح, استعرض, تجلس الجدة: no noun of no list begins so but masdars, which are known by their shape.
        boolean derived = words.folded(at).startsWith("ا") && words.folded(at).length() > 4;
        boolean feminine = words.folded(at).startsWith("ت")
                && words.folded(at).length() > 3
                && (words.endsInTa(at + 1) || words.is(at + 1, Kind.WOMAN));
        // صبّ مدرب الفريق غضبه: a sentence seldom begins with so short a noun.
        boolean simple = words.folded(at).length() <= 3 && words.is(at + 1, Kind.ROLE);
        boolean acts = word.kinds() == 0
                && !word.definite()
                && !words.endsInTa(at)
                && (person
                        || simple
                        || ((derived || feminine) && words.word(at + 1).canSpeak()));
        return word.verb() != null || phrases.nouns().looksLikeVerb(at) || unlisted || acts;
    }
}
