package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.SourceKind;

/**
 * Remembers who spoke and acted, and guesses who speaks where the subject is elided: by agreement, by having spoken already and
 * by standing in the same sentence, before mere nearness.
 */
final class Antecedents {

    /** Further back nobody is meant by a verb without a subject. */
    private static final int MEMORY = 12;

    /** Persons further back than so many others are not known again, so that a book takes no longer by the word than a page. */
    private static final int KNOWN = 200;

    private static final double MOST_PROMINENT = .6;

    private final List<Speaker> speakers = new ArrayList<>();
    private final Map<String, Speaker> holders = new HashMap<>();
    /** How often each has spoken. */
    private final Map<String, Integer> reports = new HashMap<>();
    /** Persons whom the text names, whether or not they speak or act. */
    private final List<Speaker> named = new ArrayList<>();

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
        for (List<Speaker> known : List.of(speakers, named)) {
            for (int at = known.size() - 1; at >= Math.max(0, known.size() - KNOWN); at--) {
                if (isSame(known.get(at), speaker)) {
                    return speaker.under(known.get(at));
                }
            }
        }
        Speaker holder = speaker.isCalledByOffice() ? holders.get(speaker.office()) : null;
        return holder == null ? speaker : speaker.under(holder);
    }

    private static boolean isSame(Speaker earlier, Speaker speaker) {
        boolean same = speaker.isCalledByOffice()
                ? Objects.equals(earlier.office(), speaker.office()) && !earlier.isCalledByOffice()
                : isPartOf(earlier.name(), speaker.name());
        return same && earlier.kind() == SourceKind.NAMED;
    }

    /** النائب بيرام, المستشار زهران: behind an office or title a given or a family name is enough. */
    private static boolean isPartOf(String whole, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean titled = name.startsWith("ال") && name.indexOf(' ') == name.length() - last.length() - 1;
        String called = titled ? last : name;
        return whole.endsWith(" " + called) || (titled && whole.startsWith(called + " "));
    }

    /**
     * Who is meant, or null.
     *
     * @param sentence first token of the cue's sentence
     */
    @Nullable
    Speaker of(Cue cue, int sentence) {
        Speaker best = null;
        double highest = 0;
        for (int back = 1; back <= Math.min(MEMORY, speakers.size()); back++) {
            Speaker speaker = speakers.get(speakers.size() - back);
            double weight = weight(speaker, cue, sentence) - back * .1 + prominence(speaker);
            if (weight > highest) {
                best = speaker;
                highest = weight;
            }
        }
        return best == null ? lastNamed(cue) : best;
    }

    /** الليثي لم يسلّم بالنتيجة: a sentence that begins with a known family name is about him. */
    void mention(String name, int at) {
        for (int known = named.size() - 1; known >= Math.max(0, named.size() - KNOWN); known--) {
            Speaker person = named.get(known);
            if (person.name().endsWith(" " + name)) {
                add(new Speaker(
                        person.name(), person.office(), person.kind(), person.feminine(), person.plural(), at, false));
                return;
            }
        }
    }

    /** Where nobody has spoken or acted: whom the text named last before the cue. */
    private @Nullable Speaker lastNamed(Cue cue) {
        for (int at = named.size() - 1; at >= Math.max(0, named.size() - KNOWN); at--) {
            Speaker person = named.get(at);
            if (person.at() < cue.at() && weight(person, cue, cue.at()) > 0) {
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
        return Math.min(MOST_PROMINENT, times * .15);
    }

    private static double weight(Speaker speaker, Cue cue, int sentence) {
        if (cue.form() != null && !speaker.agreesWith(cue.form())) {
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
        return speaker.at() >= sentence ? weight + 1.5 : weight;
    }
}
