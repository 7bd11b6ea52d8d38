package org.tahqiq.suggestion;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** The rules as a corpus has them: how well they do there, which are silent, which words it adds to their lists. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class RuleService {

    private final CorpusRules rules;
    private final Outcomes outcomes;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    RuleService(
            CorpusRules rules,
            Outcomes outcomes,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rules = rules;
        this.outcomes = outcomes;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** How a rule does in a corpus. */
    public record Standing(long accepted, long dismissed, boolean silent) {

        public static final Standing NEW = new Standing(0, 0, false);

        /** Which share of what was decided was accepted; null when nothing was. */
        public @Nullable Double precision() {
            return accepted + dismissed == 0 ? null : (double) accepted / (accepted + dismissed);
        }
    }

    /**
     * How rules do in a corpus, by their codes; one that nobody ever decided about has none. Who works blind is told of their own
     * decisions.
     */
    @Transactional(readOnly = true)
    public Map<String, Standing> standings(CorpusId corpus) {
        corpora.get(corpus);
        Map<String, Standing> standings = new HashMap<>();
        Set<String> off = rules.silent(corpus);
        off.forEach(rule -> standings.put(rule, new Standing(0, 0, true)));
        outcomes.counts(
                        corpus.value(),
                        corpora.worksBlind(corpus) ? current.id().value() : null)
                .forEach(count -> standings.put(
                        count.rule(), new Standing(count.accepted(), count.dismissed(), off.contains(count.rule()))));
        return standings;
    }

    /** Switches a rule off in a corpus; nothing that was decided is lost. */
    public void silence(CorpusId corpus, String rule) {
        requireToKeep(corpus);
        if (rules.silence(corpus, rule, clock.instant())) {
            note("rule.silenced", corpus, rule);
        }
    }

    public void hear(CorpusId corpus, String rule) {
        requireToKeep(corpus);
        if (rules.hear(corpus, rule)) {
            note("rule.heard", corpus, rule);
        }
    }

    @Transactional(readOnly = true)
    public List<CorpusWord> words(CorpusId corpus) {
        corpora.get(corpus);
        return rules.words(corpus);
    }

    /** Adds a word to the lists of a corpus; suggestions are found with it from now on. */
    public CorpusWord add(CorpusId corpus, AddedWord word) {
        requireToKeep(corpus);
        CorpusWord added = rules.add(corpus, word.entry(), current.id(), clock.instant());
        note("word.added", corpus, added);
        return added;
    }

    public void remove(UUID id) {
        CorpusWord word = rules.word(id).orElseThrow(Refusal::unknown);
        requireToKeep(word.corpus());
        rules.remove(word);
        note("word.removed", word.corpus(), word);
    }

    private void requireToKeep(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.CURATOR);
    }

    private void note(String action, CorpusId corpus, CorpusWord word) {
        note(action, corpus, word.entry().list() + ": " + word.entry().line());
    }

    private void note(String action, CorpusId corpus, String what) {
        events.publishEvent(new Changed(action, corpus, Map.of("what", what)));
    }

    /** A corpus changed something about the rules. */
    record Changed(String auditAction, CorpusId auditCorpus, Map<String, String> auditAfter) implements Audited {

        @Override
        public UUID auditSubject() {
            return auditCorpus.value();
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }
    }
}
