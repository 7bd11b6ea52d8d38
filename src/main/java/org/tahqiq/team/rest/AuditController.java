package org.tahqiq.team.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.audit.AuditEvent;
import org.tahqiq.team.audit.AuditQuestion;
import org.tahqiq.team.audit.AuditService;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
class AuditController {

    record EventAnswer(
            @JsonInclude(ALWAYS) @Nullable UUID corpus,
            long seq,
            String at,
            @JsonInclude(ALWAYS) @Nullable UUID actor,
            String action,
            UUID subject,
            @JsonInclude(ALWAYS) JsonNode before,
            @JsonInclude(ALWAYS) JsonNode after) {

        static EventAnswer of(AuditEvent event) {
            CorpusId corpus = event.corpus();
            MemberId actor = event.actor();
            return new EventAnswer(
                    corpus == null ? null : corpus.value(),
                    event.seq(),
                    event.at().toString(),
                    actor == null ? null : actor.value(),
                    event.action(),
                    event.subject(),
                    event.before(),
                    event.after());
        }
    }

    private final AuditService audit;

    AuditController(AuditService audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    Paging.Slice<EventAnswer> list(
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable UUID corpus,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String action,
            Paging paging) {
        return audit.list(
                        new AuditQuestion(
                                subject,
                                actor == null ? null : new MemberId(actor),
                                corpus == null ? null : new CorpusId(corpus),
                                Moments.from("since", since),
                                action),
                        paging)
                .map(EventAnswer::of);
    }
}
