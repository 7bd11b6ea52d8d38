package org.tahqiq.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** What a corpus is marked by: read by all its members, written by its curators, version by version. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class GuidelinesService {

    private final GuidelinesRows rows;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final String first;

    GuidelinesService(
            GuidelinesRows rows,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
        try {
            this.first = new ClassPathResource("guidelines/first.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that holds now. */
    @Transactional(readOnly = true)
    public Guidelines current(CorpusId corpus) {
        return all(corpus).getFirst();
    }

    /** All versions, the last first. */
    @Transactional(readOnly = true)
    public List<Guidelines> all(CorpusId corpus) {
        UUID id = corpora.get(corpus).id().value();
        List<Guidelines> written = rows.of(id);
        return written.isEmpty() ? List.of(Guidelines.first(corpus, first, rows.beginningOf(id))) : written;
    }

    @Transactional(readOnly = true)
    public Guidelines get(CorpusId corpus, int number) {
        return all(corpus).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    /**
     * Makes the next version; the same text again makes none.
     *
     * @param note what is changed in it
     */
    public Guidelines write(CorpusId corpus, SeenVersion seen, @Nullable String text, @Nullable String note) {
        Guidelines before = current(corpus);
        current.require(corpus, Role.CURATOR);
        seen.require(before.number(), () -> before);
        Guidelines next = before.next(text, note, current.id(), clock.instant());
        if (next.text().equals(before.text())) {
            return before;
        }
        if (rows.of(corpus.value()).isEmpty()) {
            // From now on the product's may change: what passes were made by stays to be read.
            rows.saveAndFlush(before);
        }
        Guidelines kept = rows.saveAndFlush(next);
        events.publishEvent(new Written(corpus, before.number(), kept.number(), String.valueOf(kept.note())));
        return kept;
    }

    /** A version was written. */
    record Written(CorpusId auditCorpus, int before, int number, String note) implements Audited {

        @Override
        public String auditAction() {
            return "guidelines.written";
        }

        @Override
        public UUID auditSubject() {
            return auditCorpus.value();
        }

        @Override
        public Object auditBefore() {
            return Map.of("number", before);
        }

        @Override
        public Object auditAfter() {
            return Map.of("number", number, "note", note);
        }
    }
}
