package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Finds whom «الأخير» and «الأخيرة» mean: the last person or body before them that agrees in gender. */
final class Latter {

    private static final Set<String> WORDS = Set.of("الاخير", "الاخيره");

    /** Further back nobody is «the latter», in tokens. */
    private static final int REACH = 60;

    /** And no further back stands what is «the same», in tokens. */
    private static final int FAR = 150;

    private final Words words;
    private final NounPhrases phrases;
    private final Speakers speakers;

    Latter(Words words, NounPhrases phrases, Speakers speakers) {
        this.words = words;
        this.phrases = phrases;
        this.speakers = speakers;
    }

    /** Who is meant by a source; null when it is another word, or nobody stands before it. */
    @Nullable
    Speaker meant(Run source, Speaker latter) {
        // هذا الأخير
        int named = words.is(source.from(), Kind.DEMONSTRATIVE) ? source.from() + 1 : source.from();
        if (words.isEmphatic(source.to() - 1) && words.word(named).definite()) {
            return same(source);
        }
        if (!WORDS.contains(words.bare(named))) {
            return null;
        }
        for (int at = source.from() - 1; at >= Math.max(0, source.from() - REACH); at--) {
            if (begins(at)) {
                Speaker speaker = speakers.of(new Run(at, phrases.end(at, source.from())), false);
                if (speaker.feminine() == null || speaker.feminine().equals(latter.feminine())) {
                    return speaker;
                }
            }
        }
        return null;
    }

    /** المصادر ذاتها, التقرير نفسه: whatever was called by the same noun before. */
    private @Nullable Speaker same(Run source) {
        String noun = words.bare(source.from()).substring(2);
        for (int at = source.from() - 1; at >= Math.max(0, source.from() - FAR); at--) {
            String bare = words.bare(at);
            if (bare.equals(noun)
                    && words.word(at).clitic() == 0
                    && phrases.nouns().begins(at)) {
                return speakers.of(
                        new Run(
                                at,
                                phrases.end(at, source.from()),
                                words.word(at).joint()),
                        false);
            }
        }
        return null;
    }

    /** Whether the name of a person or body begins here, and not behind a noun that governs it. */
    private boolean begins(int at) {
        Word word = words.word(at);
        boolean names = word.is(Kind.ROLE) || word.is(Kind.BODY) || word.is(Kind.PLACE) || word.is(Kind.TITLE);
        boolean governed = phrases.nouns().isNominal(at - 1) && phrases.nouns().isOpen(at - 1);
        return names && word.clitic() == 0 && !governed && phrases.nouns().begins(at);
    }
}
