package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.SourceKind;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.TextSpan;

/** Reads from a noun phrase who it is: the name to keep, its gender, its kind. */
final class Speakers {

    /** What the fields of claims and attributions can hold. */
    private static final int LONGEST = 300;

    /** Feminine without its ending, and masculine with it. */
    private static final Set<String> FEMALE = Set.of("ام", "اخت", "بنت");

    private static final Set<String> MALE = Set.of("عمده", "خليفه", "علامه", "داعيه", "نابغه");

    private static final Pattern ACCUSATIVE = Pattern.compile("(?<=\\p{L}{3})\u064b?ا\u064b?(?= |$)");
    private static final char LINE_SEPARATOR = '\u2028';
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F\\u2028]");

    private final Words words;
    private final HolderNames holders;

    Speakers(Words words) {
        this.words = words;
        this.holders = new HolderNames(words);
    }

    Speaker of(Run run, boolean spoke) {
        return new Speaker(
                name(run),
                office(run.from()),
                kind(run),
                feminine(run),
                isPlural(run),
                run.from(),
                spoke,
                words.text().occurrences(behindName(run) - 1));
    }

    private @Nullable String office(int head) {
        String bare = words.bare(head);
        return !words.is(head, Kind.ROLE) ? null : words.word(head).definite() ? bare.substring(2) : bare;
    }

    /** The whole phrase as written, on one line and no longer than a name may be. */
    String fullName(Run run) {
        TextSpan span = run.span(words.text());
        int end = Math.min(span.end(), span.start() + LONGEST);
        if (Character.isHighSurrogate(words.text().text().charAt(end - 1))) {
            end--;
        }
        String name = words.text().text().substring(span.start(), end);
        return hasBreak(name) ? BREAK.matcher(name).replaceAll(" ") : name;
    }

    private static boolean hasBreak(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == LINE_SEPARATOR || Character.isISOControl(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Of «المتحدث باسم الوزارة، الدكتور شريف عبد الباقي» the last part, without its title. */
    String name(Run phrase) {
        Run run = withoutEmphasis(phrase);
        List<Run> parts = parts(run);
        for (Run part : parts) {
            int from = part.from();
            if (from > run.from() && (isPlural(run) || holders.isSide(from))) {
                return fullName(parts.getFirst());
            }
            while (from < part.to() && (words.is(from, Kind.TITLE) || words.isSign(from, "."))) {
                from++;
            }
            if (from < part.to()
                    && (from > part.from()
                            || (words.word(from).isUnlisted()
                                    && !words.word(from).definite())
                            || words.is(from, Kind.WOMAN)
                            || words.is(from, Kind.MAN))
                    && !isOffice(from)
                    && !words.is(from, Kind.PREPOSITION)) {
                return fullName(new Run(from, part.to(), from == run.from() ? run.cut() : 0));
            }
        }
        int to = behindName(run);
        int name = holders.of(run.from(), to);
        return name < 0 ? nominative(run) : fullName(new Run(name, to));
    }

    /** الوزير نفسه, المصادر ذاتها */
    private Run withoutEmphasis(Run run) {
        boolean emphatic = run.to() > run.from() + 1 && words.isEmphatic(run.to() - 1);
        return emphatic ? new Run(run.from(), run.to() - 1, run.cut()) : run;
    }

    /** لكن ضابطا رفيعا قال: whose name it is later on, stands in the nominative. */
    private String nominative(Run run) {
        String name = fullName(run);
        boolean accusative = words.is(run.from(), Kind.ROLE)
                && !words.word(run.from()).definite()
                && words.folded(run.from()).length() > 4
                && words.folded(run.from()).endsWith("ا");
        return accusative ? ACCUSATIVE.matcher(name).replaceAll("") : name;
    }

    /** النائب رشيدة قسوم عن حركة الإصلاح: what follows a name with a preposition is no part of it. */
    private int behindName(Run run) {
        for (int at = run.from() + 3; at < run.to(); at++) {
            boolean preposition = words.is(at, Kind.PREPOSITION)
                    || words.word(at).clitic() != 0
                    || words.folded(at).equals("ل");
            if (preposition && isPersonal(at - 2) && (isPersonal(at - 1) || isFamily(at - 1))) {
                return at;
            }
        }
        return run.to();
    }

    /** محمود النجار: behind a given name a calling is a family's name. */
    private boolean isFamily(int at) {
        boolean given = words.is(at - 1, Kind.MAN) || words.is(at - 1, Kind.WOMAN);
        // المحامية نبيهة الحداد: an indefinite word behind a definite one is a name.
        boolean apposed = words.word(at - 2).definite()
                && isPersonal(at - 1)
                && "بلك".indexOf(words.folded(at - 1).charAt(0)) < 0;
        return words.word(at).definite() && words.word(at).clitic() == 0 && (given || apposed);
    }

    private List<Run> parts(Run run) {
        List<Run> parts = new ArrayList<>();
        int from = run.from();
        for (int at = run.from(); at <= run.to(); at++) {
            if (at == run.to() || words.isComma(at)) {
                if (at > from) {
                    parts.add(new Run(from, at));
                }
                from = at + 1;
            }
        }
        return parts;
    }

    private boolean isOffice(int at) {
        return words.is(at, Kind.ROLE) || words.is(at, Kind.BODY);
    }

    private boolean isPersonal(int at) {
        Word word = words.word(at);
        return words.isWord(at)
                && (word.isUnlisted() || word.is(Kind.WOMAN) || word.is(Kind.MAN))
                && word.clitic() == 0
                && (!word.definite() || word.isUnlisted())
                && !(words.folded(at).endsWith("يه") && words.endsInTa(at));
    }

    SourceKind kind(Run run) {
        int head = run.from();
        if (words.is(head, Kind.OUTLET) && !words.is(head, Kind.BODY)) {
            return SourceKind.OUTLET;
        }
        if (words.is(head, Kind.TITLE)) {
            return SourceKind.NAMED;
        }
        if (words.is(head, Kind.OUTLET)) {
            boolean press = words.folded(head + 1).endsWith("نباء") || words.is(head + 1, Kind.OUTLET);
            return press ? SourceKind.OUTLET : SourceKind.INSTITUTION;
        }
        boolean named = parts(run).size() > 1
                || holders.of(head, behindName(run)) > 0
                || (run.to() - run.from() >= 2
                        && isPersonal(run.to() - 1)
                        && isPersonal(run.to() - 2)
                        && words.is(head, Kind.ROLE));
        if (words.is(head, Kind.GROUP) && !named) {
            return SourceKind.ANONYMOUS;
        }
        if (words.is(head, Kind.ROLE)) {
            return named
                            || words.word(head).definite()
                            || (run.to() - head > 1 && isDefinite(head + 1) && !words.is(head, Kind.GROUP))
                    ? SourceKind.NAMED
                    : SourceKind.ANONYMOUS;
        }
        if (words.is(head, Kind.BODY) || words.is(head, Kind.PLACE) || words.is(head, Kind.PAPER)) {
            return SourceKind.INSTITUTION;
        }
        return words.is(head, Kind.LED_IN) ? SourceKind.ANONYMOUS : SourceKind.NAMED;
    }

    /** Whether the noun that a title governs names one thing: وزير الصحة, رئيس بلدية صيدا. */
    private boolean isDefinite(int at) {
        Word word = words.word(at);
        boolean body = word.is(Kind.BODY)
                && (words.word(at + 1).definite() || words.word(at + 1).isUnlisted());
        return word.definite() || word.owned() || word.is(Kind.PLACE) || body;
    }

    private @Nullable Boolean feminine(Run run) {
        int head = run.from();
        String folded = words.folded(head);
        if (words.is(head, Kind.TITLE)) {
            // د. is of either.
            return folded.length() == 1 ? null : Boolean.valueOf(folded.endsWith("ه"));
        }
        boolean woman = words.is(head, Kind.WOMAN) && (!words.is(head, Kind.ROLE) || FEMALE.contains(folded));
        if (woman || words.is(head, Kind.PLACE)) {
            return true;
        }
        boolean marked = folded.endsWith("ه")
                && !MALE.contains(words.word(head).definite() ? folded.substring(2) : folded)
                && words.text().text().charAt(words.text().token(head).end() - 1) == 'ة';
        if (marked || folded.endsWith("ات")) {
            return true;
        }
        if (words.is(head, Kind.ROLE) && isOfEitherSex(run)) {
            return null;
        }
        // الخطوط القطرية, الأمم المتحدة: the adjective tells the gender that a broken plural of things has.
        boolean things = words.word(head).definite() && words.word(head + 1).definite() && !words.is(head, Kind.ROLE);
        if (things && head + 1 < run.to() && words.endsInTa(head + 1)) {
            return true;
        }
        if (words.is(head, Kind.ROLE)
                || words.is(head, Kind.BODY)
                || words.is(head, Kind.PAPER)
                || words.is(head, Kind.OUTLET)) {
            // Broken plurals of things and bodies agree as feminines; of persons they may not.
            return isPlural(run) || folded.endsWith("ف") && words.is(head, Kind.OUTLET) ? null : Boolean.FALSE;
        }
        boolean name = words.is(head, Kind.MAN)
                || (words.word(head).isUnlisted() && !words.word(head).definite());
        return name ? Boolean.FALSE : null;
    }

    /** النائب رشيدة, زميلته: a masculine office can be a woman's, and a pronoun hides the feminine ending. */
    private boolean isOfEitherSex(Run run) {
        if (words.word(run.from()).owned()) {
            return true;
        }
        for (int at = run.from() + 1; at < run.to(); at++) {
            if (words.is(at, Kind.WOMAN) && !words.word(at).definite()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlural(Run run) {
        int head = run.from();
        String folded = words.folded(head);
        boolean role = words.is(head, Kind.ROLE);
        int length = words.word(head).definite() ? folded.length() - 2 : folded.length();
        // مصدر is a single one too, and so is المدان.
        return (words.is(head, Kind.GROUP) && !role)
                || words.is(head, Kind.PLURAL)
                || folded.endsWith("ون")
                || (folded.endsWith("ين") && role)
                || (folded.endsWith("ان") && role && length > 5);
    }
}
