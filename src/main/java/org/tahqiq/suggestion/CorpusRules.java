package org.tahqiq.suggestion;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.team.CorpusId;

/** What is different about the rules in a corpus. */
@Component
class CorpusRules {

    private final SilentRules silent;
    private final CorpusWords words;

    CorpusRules(SilentRules silent, CorpusWords words) {
        this.silent = silent;
        this.words = words;
    }

    /** The rules it does not want to hear of. */
    Set<String> silent(CorpusId corpus) {
        return silent.of(corpus.value());
    }

    /** What it adds to the word lists. */
    List<LexiconEntry> words(CorpusId corpus) {
        return words.findByCorpusIdOrderById(corpus.value()).stream()
                .map(CorpusWord::entry)
                .toList();
    }
}
