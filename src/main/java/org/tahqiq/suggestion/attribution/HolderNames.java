package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Finds in the phrase of an office where the name of who holds it begins: المدير السابق للآثار في حلب معمون |عبد الكريم. */
final class HolderNames {

    /** Feminine places like these stand behind a comma and are no names: سكان الحي، جنوبي الكرك. */
    private static final Set<String> SIDES =
            Set.of("جنوبي", "شمالي", "شرقي", "غربي", "شمال", "جنوب", "شرق", "غرب", "قرب");

    private static final Set<String> OPENERS = Set.of("عبد", "ابو", "ابي", "بن", "ام", "ال", "ولد");

    private final Words words;

    HolderNames(Words words) {
        this.words = words;
    }

    /** The first token of the name; -1 when nobody is named. */
    int of(int head, int to) {
        if (!isPerson(head)) {
            return -1;
        }
        int least = isOwned(head) ? 1 : 2;
        for (int from = head + 1; from + least <= to; from++) {
            if (begins(from) && isWhole(from, to)) {
                return from;
            }
        }
        return -1;
    }

    private boolean isPerson(int head) {
        Word word = words.word(head);
        return word.is(Kind.ROLE)
                || word.is(Kind.TITLE)
                || (word.definite() && word.isUnlisted() && !words.endsInTa(head + 1));
    }

    /** Behind a word that closes the office, a word that can be a given name; one that is known to be one anywhere. */
    private boolean begins(int at) {
        Word word = words.word(at);
        if (!words.isWord(at) || word.definite() || word.clitic() != 0 || word.joint() != 0 || isSide(at)) {
            return false;
        }
        boolean known = word.is(Kind.MAN) || word.is(Kind.WOMAN);
        boolean behindName = OPENERS.contains(words.folded(at - 1)) || words.is(at - 1, Kind.MAN);
        // المفوض السامي لشؤون اللاجئين: letters do not tell the preposition here, the article behind it does.
        boolean governed = "بلك".indexOf(words.folded(at).charAt(0)) >= 0
                && words.word(at + 1).definite()
                && !words.folded(at + 1).endsWith("ي");
        return known ? !behindName || closes(at - 1) : word.isUnlisted() && !governed && closes(at - 1);
    }

    /** مدربه, محافظها: a person who is somebody's. */
    private boolean isOwned(int at) {
        String folded = words.folded(at);
        return words.word(at).owned()
                || (folded.length() > 3 && (folded.endsWith("ها") || folded.endsWith("ه") && !words.endsInTa(at)));
    }

    private boolean closes(int at) {
        Word word = words.word(at);
        boolean place = words.is(at - 1, Kind.PREPOSITION) && word.isUnlisted();
        return word.definite()
                || isOwned(at)
                || word.is(Kind.PLACE)
                || word.is(Kind.TITLE)
                || word.clitic() == 'ب'
                || words.isQuote(at)
                || place;
    }

    private boolean isWhole(int from, int to) {
        for (int at = from; at < to; at++) {
            Word word = words.word(at);
            boolean given = word.is(Kind.MAN) || word.is(Kind.WOMAN);
            boolean listed = word.is(Kind.ROLE) || word.is(Kind.TITLE);
            boolean part = given || word.isUnlisted() || (at > from && listed);
            boolean joined = word.joint() != 0
                    && !given
                    && !(at > from && words.folded(at).startsWith("في"));
            boolean governed = word.clitic() != 0 || joined;
            if (!words.isWord(at) || !part || governed || words.folded(at).endsWith("ات")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a place stands here and nobody's name. */
    boolean isSide(int at) {
        return SIDES.contains(words.folded(at));
    }
}
