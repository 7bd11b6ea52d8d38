package org.tahqiq.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** What is different about the rules in a corpus: which are silent, and which words it adds to their lists. */
@Component
class CorpusRules {

    /** Enough for the words of a desk; each is one more to look up, none is a pattern that could run away. */
    private static final int MOST_WORDS = 500;

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

    /** @return false when it was silent already */
    boolean silence(CorpusId corpus, String rule, Instant now) {
        SilentRule.Key key = new SilentRule.Key(corpus.value(), rule);
        if (silent.existsById(key)) {
            return false;
        }
        silent.save(new SilentRule(key, now));
        return true;
    }

    /** @return false when it was not silent */
    boolean hear(CorpusId corpus, String rule) {
        SilentRule.Key key = new SilentRule.Key(corpus.value(), rule);
        if (!silent.existsById(key)) {
            return false;
        }
        silent.deleteById(key);
        return true;
    }

    List<CorpusWord> words(CorpusId corpus) {
        return words.findByCorpusIdOrderById(corpus.value());
    }

    /** What it adds to the word lists. */
    List<LexiconEntry> entries(CorpusId corpus) {
        return words(corpus).stream().map(CorpusWord::entry).toList();
    }

    Optional<CorpusWord> word(UUID id) {
        return words.findById(id);
    }

    /** @throws Refusal {@code duplicate}, or {@code too-many} */
    CorpusWord add(CorpusId corpus, LexiconEntry entry, MemberId member, Instant now) {
        if (words.existsByCorpusIdAndListNameAndLine(corpus.value(), entry.list(), entry.line())) {
            throw Refusal.conflict("duplicate");
        }
        if (words.countByCorpusId(corpus.value()) >= MOST_WORDS) {
            throw Refusal.invalid("too-many", MOST_WORDS);
        }
        return words.saveAndFlush(new CorpusWord(corpus, entry, member, now));
    }

    void remove(CorpusWord word) {
        words.delete(word);
    }
}
