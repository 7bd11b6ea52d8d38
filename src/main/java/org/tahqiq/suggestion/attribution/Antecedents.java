package org.tahqiq.suggestion.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.SourceKind;

/**
 * Remembers who spoke and acted, and guesses who speaks where the subject is elided: by agreement, by having spoken already and
 * by standing in the same sentence, before mere nearness.
 */
final class Antecedents {

    /** Further back nobody is meant by a verb without a subject. */
    private static final int MEMORY = 16;

    private static final Set<String> ANYBODY = Set.of("رجل", "سيده", "مراه", "شاب", "شابه", "فتاه");

    private static final Set<String> ANSWERS = Set.of("رد", "أجاب");

    private static final double MOST_PROMINENT = .6;
    private static final double MOST_MENTIONED = .4;

    private final KnownNames speakers = new KnownNames();
    private final Map<String, Speaker> holders = new HashMap<>();
    /** How often each has spoken. */
    private final Map<String, Integer> reports = new HashMap<>();
    /** Persons whom the text names, whether or not they speak or act. */
    private final KnownNames named = new KnownNames();
    /** First tokens of this sentence and the one before. */
    private int sentence;

    private int previous;

    void add(Speaker speaker) {
        Speaker known = named(speaker);
        speakers.add(known);
        if (known.spoke()) {
            reports.merge(known.name(), 1, Integer::sum);
        }
    }

    /** Remembers who holds an office, wherever a text says so. */
    void introduce(Speaker speaker) {
        if (speaker.kind() == SourceKind.NAMED) {
            named.add(speaker);
            if (speaker.office() != null) {
                holders.put(speaker.office(), speaker);
            }
        }
    }

    /** Somebody called by his office or family name alone, under the whole name he had before: وزير الصيد عبد الحق بوزيان, الوزير. */
    private Speaker named(Speaker speaker) {
        Speaker same = speakers.sameAs(speaker);
        if (same == null) {
            same = named.sameAs(speaker);
        }
        if (same == null && speaker.isCalledByOffice()) {
            same = ANYBODY.contains(Objects.requireNonNull(speaker.office()))
                    ? lastPerson(speaker)
                    : holders.get(speaker.office());
        }
        return same == null ? speaker : speaker.under(same);
    }

    /** يسكن حمود خيمة. ويشكو الرجل: what anybody can be called goes back to the last person of that sex. */
    private @Nullable Speaker lastPerson(Speaker called) {
        for (int back = 1; back <= Math.min(MEMORY, speakers.size()); back++) {
            Speaker person = speakers.back(back);
            boolean other = person.feminine() != null && !person.feminine().equals(called.feminine());
            if (person.kind() == SourceKind.NAMED && !person.isCalledByOffice() && !person.plural() && !other) {
                return person;
            }
        }
        return null;
    }

    /** Begins a sentence at a token. */
    void begin(int at) {
        previous = sentence;
        sentence = at;
    }

    /** Who is meant by a cue of this sentence, or null. */
    @Nullable
    Speaker of(Cue cue) {
        Speaker best = null;
        double highest = 0;
        Set<String> others = new HashSet<>();
        for (int back = 1; back <= Math.min(MEMORY, speakers.size()); back++) {
            Speaker speaker = speakers.back(back);
            others.add(speaker.name());
            double fit = weight(speaker, cue);
            double weight = fit - others.size() * .1 + prominence(speaker);
            if (fit > 0 && weight > highest) {
                best = speaker;
                highest = weight;
            }
        }
        return best == null ? lastNamed(cue) : best;
    }

    /** الليثي لم يسلّم بالنتيجة: a sentence that begins with a known family name is about him. */
    void mention(String name, int at) {
        Speaker person = named.ofFamily(name);
        if (person != null) {
            add(person.again(at, false));
        }
    }

    /** Where nobody has spoken or acted: whom the text named last before the cue. */
    private @Nullable Speaker lastNamed(Cue cue) {
        for (Speaker person : named.lastFirst()) {
            if (person.at() < cue.at() && weight(person, cue) > 0) {
                return person;
            }
        }
        return null;
    }

    /** Of whom a text is about it speaks often, and more often of a person than of an institution. */
    private double prominence(Speaker speaker) {
        if (speaker.kind() != SourceKind.NAMED) {
            return 0;
        }
        int times = reports.getOrDefault(speaker.name(), 0);
        return Math.min(MOST_PROMINENT, times * .15) + Math.min(MOST_MENTIONED, speaker.mentions() * .05);
    }

    private static boolean answers(Cue cue) {
        return cue.cut() > 0 && ANSWERS.contains(cue.verb().lemma());
    }

    private double weight(Speaker speaker, Cue cue) {
        if (cue.form() != null && !speaker.agreesWith(cue.form())) {
            return 0;
        }
        // Elided, a masculine subject of a singular verb is one.
        boolean one = cue.form() != null && !cue.form().plural() && !cue.form().feminine();
        if (one && speaker.plural() && !Boolean.TRUE.equals(speaker.feminine())) {
            return 0;
        }
        if (cue.feminine() && Boolean.FALSE.equals(speaker.feminine())) {
            return 0;
        }
        // قوله، بحسبه: a masculine pronoun.
        boolean him = cue.owned() && cue.form() == null && !cue.feminine() && !cue.is(Cue.Type.MASDAR);
        if (him && Boolean.TRUE.equals(speaker.feminine())) {
            return 0;
        }
        double weight = 2;
        if (speaker.spoke()) {
            weight += cue.verb().continues() ? 2 : 1;
        }
        if (speaker.at() >= sentence) {
            // اتهمه زملاؤه بالصمت، فردّ بأن: who answers is not who spoke to him.
            return speaker.spoke() && answers(cue) ? weight - 1.5 : weight + 1.5;
        }
        // تعد أمينة حقائبها. تقول إن …: a sentence goes on about the subject of the one before.
        boolean subject = !speaker.spoke() && speaker.at() >= previous && speaker.kind() == SourceKind.NAMED;
        return subject ? weight + 1.2 : weight;
    }
}
