package org.tahqiq.suggestion.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.suggestion.word.Verb.Form;
import org.tahqiq.suggestion.word.Verb.Sense;
import org.tahqiq.text.ArabicWord;

/** The words that reports and claims are known by, with their forms, read from the word lists. */
public final class Vocabulary {

    /** Of number, case and the feminine, which a listed noun need not have. */
    private static final String[] ENDINGS = {"تان", "تين", "ون", "ين", "ان", "ات", "ه", "ا", "و"};

    private static final String LAST_OF_ENDINGS = "نتهاو";

    private static final List<String> LISTS = List.of("people", "frame-words", "function-words", "claim-words");

    private final Map<String, Long> kinds = new HashMap<>();
    /** Listed with a pronoun: حديثه is another word than حديثة. */
    private final Set<String> owned = new HashSet<>();

    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Verb> verbs = new HashMap<>();
    private final Map<String, Verb> participles = new HashMap<>();

    public Vocabulary(Lexicon lexicon) {
        for (String line : lexicon.lines("cue-verbs")) {
            cueVerb(line.split("\\s+"));
        }
        for (String line : lexicon.lines("verbs")) {
            commonVerbs(line.split("\\s+"));
        }
        for (String list : LISTS) {
            lexicon.lines(list).forEach(line -> kinds(line.split("\\s+")));
        }
        for (String line : lexicon.lines("cue-participles")) {
            participle(line.split("\\s+")[0], verb(line.split("\\s+")[1]));
        }
        for (String line : lexicon.lines("masdars")) {
            Arrays.stream(line.split("\\s+")).forEach(word -> kind(word, Kind.MASDAR));
        }
    }

    /** The participle of ḥāl in its genders and numbers: مضيفًا، مضيفةً، مضيفين، مضيفتين. */
    private void participle(String stem, Verb verb) {
        for (String ending : List.of("ا", "ة", "ين", "تين")) {
            kind(stem + ending, Kind.PARTICIPLE);
            participles.putIfAbsent(ArabicWord.fold(stem + ending), verb);
        }
    }

    /** The cue verb of a participle in the accusative (منددًا), or null. */
    @Nullable
    public Verb ofParticiple(String folded) {
        return participles.get(folded);
    }

    /** The cue verb of a lemma. */
    public Verb verb(String lemma) {
        Verb verb = verbs.get(lemma);
        if (verb == null) {
            throw new IllegalArgumentException("No cue verb " + lemma);
        }
        return verb;
    }

    /**
     * What a word can be.
     *
     * @param ending its last letter as written: folding makes ة and ه, ى and ي the same
     */
    public Word word(String folded, char ending) {
        if (folded.equals("علي") && ending == 'ي') {
            return new Word(Kind.MAN.bit(), 0, (char) 0, 0, false, false, null);
        }
        Word found = whole(folded, ending, 0, (char) 0, 0);
        if (found != null) {
            return found;
        }
        int joint = Clitics.isJoint(folded) && folded.length() > 2 ? 1 : 0;
        if (joint == 1) {
            found = whole(folded.substring(1), ending, 1, (char) 0, 1);
            if (found != null) {
                return found;
            }
        }
        Word noun = prefixed(folded.substring(joint), ending, joint);
        if (noun != null) {
            return noun;
        }
        boolean article = folded.startsWith("ال", joint) && folded.length() > joint + 3;
        boolean joined = joint == 1 && (article || WordShape.looksLikeVerb(folded, 1, ending));
        return new Word(0, joined ? 1 : 0, (char) 0, joined ? 1 : 0, article && (joined || joint == 0), false, null);
    }

    /** Behind a preposition that is written with the word: بالتعاون، للصحيفة، بتزويد. */
    private @Nullable Word prefixed(String folded, char ending, int joint) {
        if (folded.length() < 4) {
            return null;
        }
        char clitic = folded.charAt(0);
        if (clitic != 'ب' && clitic != 'ل' && clitic != 'ك') {
            return null;
        }
        if (folded.startsWith("لل")) {
            Word noun = noun(folded.substring(2), ending, joint, 'ل', joint + 1, true);
            return noun != null ? noun : new Word(0, joint, 'ل', joint + 1, true, false, null);
        }
        Word noun = noun(folded.substring(1), ending, joint, clitic, joint + 1, false);
        if (noun == null && folded.startsWith("ال", 1) && folded.length() > 5) {
            return new Word(0, joint, clitic, joint + 1, true, false, null);
        }
        return noun;
    }

    private @Nullable Word whole(String folded, char ending, int joint, char clitic, int cut) {
        Word noun = noun(folded, ending, joint, clitic, cut, false);
        if (ending == 'ة' || (noun != null && noun.definite())) {
            return noun;
        }
        Form form = form(folded);
        boolean owned = false;
        // رصده: without ة the last letter is a pronoun.
        if (form == null && (noun == null || noun.owned() || folded.endsWith("ه"))) {
            int suffix = WordShape.suffix(folded);
            form = suffix == 0 ? null : forms.get(folded.substring(0, folded.length() - suffix));
            owned = form != null;
        }
        return form == null
                ? noun
                : new Word(
                        noun == null ? 0 : noun.kinds(),
                        joint,
                        clitic,
                        cut,
                        false,
                        owned || (noun != null && noun.owned()),
                        form);
    }

    @Nullable
    public Form form(String folded) {
        Form form = forms.get(folded);
        return form == null || form.needsObject() ? null : form;
    }

    private @Nullable Word noun(String folded, char ending, int joint, char clitic, int cut, boolean article) {
        boolean definite = article || (folded.startsWith("ال") && folded.length() > 3);
        String bare = !article && definite ? folded.substring(2) : folded;
        // The small words have no article: المقابل is no preposition.
        long kinds = definite ? kindsOf(folded) | Kind.nouns(kindsOf(bare)) : kindsOf(bare);
        if (ending == 'ة' && this.owned.contains(bare)) {
            kinds = 0;
        }
        // محافظه عادل شركس: without its dots it is no محافظة but his governor.
        boolean owned =
                ending == 'ه' && !definite && bare.endsWith("ه") && isRole(bare.substring(0, bare.length() - 1));
        if (owned && (kinds & Kind.ROLE.bit()) == 0) {
            kinds = Kind.ROLE.bit();
        } else {
            owned = false;
        }
        if (kinds == 0 && !definite && ending != 'ة') {
            int pronoun = WordShape.suffix(bare);
            if (pronoun > 0) {
                String stem = bare.substring(0, bare.length() - pronoun);
                // ليني, رولاني: neither nouns nor prepositions take the ني of verbs, but for عن and من, which stand in
                // the list.
                kinds = bare.endsWith("ني") ? 0 : kindsOf(stem);
                if (kinds == 0 && stem.endsWith("ت")) {
                    kinds = kindsOf(stem.substring(0, stem.length() - 1) + "ه");
                }
                owned = kinds != 0;
            }
        }
        int suffix = WordShape.suffix(bare);
        boolean accusative = bare.endsWith("ا") && WordShape.isMasdar(bare.substring(0, bare.length() - 1), ' ');
        if (accusative || WordShape.isMasdar(bare, ending)) {
            kinds |= Kind.MASDAR.bit();
        } else if (kinds == 0 && suffix > 0 && WordShape.isMasdar(bare.substring(0, bare.length() - suffix), ' ')) {
            kinds = Kind.MASDAR.bit();
            owned = true;
        }
        return kinds == 0 ? null : new Word(kinds, joint, clitic, cut, definite, owned, null);
    }

    private boolean isRole(String stem) {
        return (kinds.getOrDefault(stem, 0L) & Kind.ROLE.bit()) != 0;
    }

    private long kindsOf(String folded) {
        Long exact = kinds.get(folded);
        if (exact != null) {
            return exact;
        }
        if (LAST_OF_ENDINGS.indexOf(folded.charAt(folded.length() - 1)) < 0) {
            return 0;
        }
        for (String ending : ENDINGS) {
            // نشرها is no نشرة with an ending.
            boolean pronoun = ending.equals("ا") && folded.endsWith("ها");
            if (folded.length() > ending.length() + 2 && folded.endsWith(ending) && !pronoun) {
                String stem = folded.substring(0, folded.length() - ending.length());
                Long kind = kinds.get(stem);
                if (kind == null && ending.charAt(0) != 'ه') {
                    kind = kinds.get(stem + "ه");
                }
                if (kind != null && Kind.anyNoun(kind)) {
                    return kind
                            & ~(Kind.PLACE.bit()
                                    | Kind.WOMAN.bit()
                                    | Kind.MAN.bit()
                                    | Kind.TIME.bit()
                                    | Kind.MANNER.bit());
                }
            }
        }
        return 0;
    }

    private void cueVerb(String[] line) {
        List<String> traits = new ArrayList<>();
        int at = 3;
        for (; at < line.length && !line[at].equals("+"); at++) {
            traits.add(line[at]);
        }
        Verb verb = new Verb(line[0], Sense.REPORT, Force.valueOf(line[2]), Trait.of(traits));
        verbs.put(verb.lemma(), verb);
        Conjugation.of(verb, line[0], line[1], forms::putIfAbsent);
        Conjugation.participles(line[0], line[1]).forEach(stem -> participle(stem, verb));
        for (at++; at < line.length; at++) {
            boolean feminine = line[at].startsWith("ت");
            boolean imperfect = feminine || line[at].startsWith("ي");
            forms.putIfAbsent(ArabicWord.fold(line[at]), new Form(verb, imperfect, feminine, !imperfect, false, false));
        }
    }

    private void commonVerbs(String[] line) {
        Sense sense = Sense.valueOf(line[0]);
        for (int at = 1; at + 1 < line.length; at += 2) {
            Conjugation.of(new Verb(line[at], sense, null, Set.of()), line[at], line[at + 1], forms::putIfAbsent);
        }
    }

    private void kinds(String[] line) {
        if (line[0].equals("ASIDE")) {
            return;
        }
        Kind kind = Kind.valueOf(line[0]);
        for (int at = 1; at < line.length; at++) {
            if (!line[at].contains("_")) {
                kind(line[at].replace("+", ""), kind);
                if (line[at].startsWith("+")) {
                    kind(line[at].substring(1), Kind.PLURAL);
                }
            }
        }
    }

    private void kind(String word, Kind kind) {
        if (word.endsWith("ه")) {
            owned.add(ArabicWord.fold(word));
        }
        kinds.merge(ArabicWord.fold(word), kind.bit(), (a, b) -> a | b);
    }
}
