package org.tahqiq.suggestion.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.attribution.Cue.Type;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Verb.Form;
import org.tahqiq.suggestion.word.Verb.Sense;
import org.tahqiq.suggestion.word.Vocabulary;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.ArabicWord;

/** Finds the words that can introduce a report: قال، مضيفًا، بحسب، قوله، تقارير عن. */
final class Cues {

    private static final Set<String> RETURNS =
            Set.of("عاد", "عادت", "رجع", "خرج", "خرجت", "ظهر", "ظهرت", "سارع", "سارعت");

    private static final Set<String> LEADING = Set.of("الي", "علي", "في");

    private final Vocabulary vocabulary;
    private final Masdars masdars = new Masdars();
    private final Map<String, Verb> nouns = new HashMap<>();
    private final Phrases<Verb> phrases = new Phrases<>();
    private final UnlistedSpeech speech = new UnlistedSpeech();

    Cues(Lexicon lexicon, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (String line : lexicon.lines("cue-nouns")) {
            noun(line.split("\\s+"), vocabulary);
        }
        for (String line : lexicon.lines("cue-phrases")) {
            String[] words = line.split("\\s+");
            phrases.add(
                    words[0].replace('_', ' '),
                    reporting(words[0], words[1], Arrays.asList(words).subList(2, words.length)));
        }
    }

    private void noun(String[] words, Vocabulary vocabulary) {
        if (words[0].equals("MASDAR")) {
            masdars.add(words[1], vocabulary.verb(words[2]));
        } else {
            nouns.put(
                    ArabicWord.fold(words[1]),
                    reporting(words[1], words[2], Arrays.asList(words).subList(3, words.length)));
        }
    }

    private static Verb reporting(String lemma, String force, List<String> traits) {
        return new Verb(lemma, Sense.REPORT, Force.valueOf(force), Trait.of(traits));
    }

    /** The tokens that may begin a cue, as far as they tell by themselves; each spelling is looked up once. */
    BitSet openings(Words words) {
        BitSet looked = new BitSet(words.text().spellings());
        BitSet listed = new BitSet(words.text().spellings());
        BitSet openings = new BitSet(words.size());
        for (int at = 0; at < words.size(); at++) {
            if (words.isWord(at)) {
                int spelling = words.text().spelling(at);
                if (!looked.get(spelling)) {
                    looked.set(spelling);
                    listed.set(spelling, isListed(words.folded(at)));
                }
                Word word = words.word(at);
                openings.set(
                        at,
                        listed.get(spelling)
                                || word.isCueVerb()
                                || word.is(Kind.PARTICIPLE)
                                || UnlistedSpeech.isVerb(words, at));
            }
        }
        return openings;
    }

    /** Whether a word, perhaps with letters before it, begins a phrase or is a noun that reports, or a verb behind ل. */
    private boolean isListed(String folded) {
        Form purpose = folded.startsWith("ل") ? vocabulary.form(folded.substring(1)) : null;
        boolean listed =
                masdars.of(folded) != null || (purpose != null && purpose.verb().isCue());
        for (int cut = 0; cut < folded.length() && cut <= Clitics.MOST; cut++) {
            String rest = folded.substring(cut);
            listed |= phrases.begins(rest) || nouns.containsKey(rest);
        }
        return listed;
    }

    /** The cue that begins at this token. */
    @Nullable
    Cue at(Words words, int at) {
        if (!words.isWord(at)) {
            return null;
        }
        Cue phrase = phrase(words, at);
        if (phrase != null) {
            return phrase;
        }
        Word word = words.word(at);
        Verb participle = word.is(Kind.PARTICIPLE) ? vocabulary.ofParticiple(words.bare(at)) : null;
        if (participle != null) {
            return new Cue(Type.PARTICIPLE, at, at + 1, word.joint(), participle, null, false, words.endsInTa(at));
        }
        String folded = words.folded(at);
        Masdars.Form masdar = masdars.of(folded);
        // ادعاء وصفه المكتب: between a thing said and a noun it is a verb.
        boolean relative = words.folded(at - 1).equals("ما") || words.is(at - 1, Kind.RELATIVE);
        if (masdar != null
                && masdar.owned()
                && !(word.verb() != null && (relative || words.is(at - 1, Kind.WRITTEN)))) {
            return masdar.cue(at, folded.endsWith("ها"));
        }
        Verb noun = word.definite() ? null : nouns.get(folded.substring(word.cut()));
        if (noun != null) {
            return new Cue(Type.NOUN, at, at + 1, word.cut(), noun, null, false, false);
        }
        Cue verb = verb(words, at, word);
        boolean returns = RETURNS.contains(words.bare(at - 1))
                || (words.is(at - 1, Kind.ROLE) && RETURNS.contains(words.bare(at - 2)));
        if (verb == null && returns) {
            verb = purpose(words, at);
        }
        if (verb == null && masdar != null && !masdar.owned() && isLed(words, at, masdar)) {
            return masdar.cue(at, false);
        }
        return verb == null && speech.isOne(words, at) ? speech.cue(words, at) : verb;
    }

    /** بالقول، إلى القول، في القول: with the article it reports only behind a preposition. */
    private static boolean isLed(Words words, int at, Masdars.Form masdar) {
        return !masdar.definite() || masdar.cut() > 0 || LEADING.contains(words.folded(at - 1));
    }

    /** عاد ليشدد: here the subjunctive tells what was done. */
    private @Nullable Cue purpose(Words words, int at) {
        String folded = words.folded(at);
        Form form = folded.startsWith("ل") ? vocabulary.form(folded.substring(1)) : null;
        return form != null && form.imperfect() && form.verb().isCue()
                ? new Cue(Type.VERB, at, at + 1, 1, form.verb(), form, false, form.feminine())
                : null;
    }

    private @Nullable Cue phrase(Words words, int at) {
        Phrases.Match<Verb> match = phrases.behindClitics(words.text(), at);
        if (match == null || match.cut() > 1 || (match.cut() == 1 && !Clitics.isJoint(words.folded(at)))) {
            return null;
        }
        String last = words.folded(match.end() - 1);
        // In «رسالة جاء فيها أن» the pronoun is the letter's.
        boolean pronoun = match.value().takes(Trait.PRONOUN)
                && !match.value().takes(Trait.CLAUSE)
                && (last.endsWith("ه") || last.endsWith("ها"));
        return new Cue(
                Type.PHRASE,
                at,
                match.end(),
                match.cut(),
                match.value(),
                null,
                pronoun,
                last.endsWith("ها") && pronoun);
    }

    private static @Nullable Cue verb(Words words, int at, Word word) {
        Form form = word.verb();
        if (form == null
                || !form.verb().isCue()
                || form.firstPerson()
                || word.is(Kind.NOT_VERB)
                || isCalled(words, at, form)
                || isBarred(words, at, form)
                || isParticle(words, at, word)) {
            return null;
        }
        return new Cue(Type.VERB, at, at + 1, word.cut(), form.verb(), form, word.owned(), form.feminine());
    }

    /** وتُدعى منى is passive, of دعا; اتهام نفاه: a noun before a verb of saying that points back to it. */
    private static boolean isCalled(Words words, int at, Form form) {
        boolean called = form.imperfect() && form.verb().lemma().equals("ادعى") && words.endsInMaksura(at);
        boolean noun = Kind.anyNoun(words.word(at).kinds())
                && words.is(at - 1, Kind.PRONOUN)
                && words.word(at + 1).isCueVerb()
                && words.word(at + 1).owned();
        return called || noun;
    }

    /** بين and عقب are prepositions unless a shadda or what is around them says otherwise. */
    private static boolean isParticle(Words words, int at, Word word) {
        if (!word.is(Kind.PREPOSITION) || words.folded(at).endsWith("عبر")) {
            return false;
        }
        boolean subject = words.is(at + 1, Kind.ROLE) || words.is(at + 1, Kind.PAPER) || words.is(at + 1, Kind.BODY);
        return !words.hasMark(at, '\u0651')
                && !(word.joint() > 0 && subject && words.folded(at).endsWith("بين"));
    }

    /** Negated (لم تتهم), not yet done (أن يعلن), or a noun after a preposition (في ذكر). */
    private static boolean isBarred(Words words, int at, Form form) {
        String before = words.folded(at - 1);
        // وهو اتهام رفضه الجيش
        boolean answers = words.word(at).owned() && words.is(at - 2, Kind.PRONOUN) && words.is(at - 1, Kind.WRITTEN);
        boolean noun = !answers
                && Kind.anyNoun(words.word(at).kinds())
                && words.word(at).joint() == 0
                && words.isWord(at - 1)
                && !before.equals("ما")
                && !words.endsInMaksura(at)
                && !form.imperfect()
                && !form.feminine()
                && words.word(at - 1).verb() == null
                && (words.word(at - 1).isUnlisted()
                        || Kind.anyNoun(words.word(at - 1).kinds()));
        boolean negated = (words.is(at - 1, Kind.NEGATION) && !form.verb().takes(Trait.NEGATED))
                || (before.equals("او") && words.is(at - 3, Kind.NEGATION));
        Form earlier = words.word(at - 1).verb();
        // لم يخف قلقه, أبدى خشيته, مبديا تخوفه
        boolean shows = earlier != null
                && (earlier.verb().takes(Trait.NEGATED) || earlier.verb().isAttitude());
        noun |= words.word(at).owned() && !form.imperfect() && (shows || words.is(at - 1, Kind.PARTICIPLE));
        boolean pending = form.imperfect() && words.word(at).joint() == 0 && isBareThat(words, at - 1);
        boolean governed = words.is(at - 1, Kind.PREPOSITION) && words.word(at).joint() == 0 && !before.equals("من");
        return noun || negated || pending || governed;
    }

    /** أن، إن، بأن without a pronoun. */
    static boolean isBareThat(Words words, int at) {
        if (!words.is(at, Kind.THAT)) {
            return false;
        }
        String folded = words.folded(at);
        return folded.equals("ان") || (folded.length() == 3 && folded.endsWith("ان"));
    }
}
