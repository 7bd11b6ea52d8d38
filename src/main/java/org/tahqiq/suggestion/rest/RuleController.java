package org.tahqiq.suggestion.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.suggestion.CountService;
import org.tahqiq.suggestion.RuleService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Translations;

@RestController
@RequestMapping("/api/v1")
class RuleController {

    /** @param precision accepted of all that were decided */
    record RuleAnswer(
            String rule,
            String finds,
            long accepted,
            long dismissed,
            @Nullable Double precision,
            boolean silent) {}

    record Started(UUID id, String kind, Job.State state) {}

    private final RuleService rules;
    private final CountService counts;
    private final Translations translations;

    RuleController(RuleService rules, CountService counts, Translations translations) {
        this.rules = rules;
        this.counts = counts;
        this.translations = translations;
    }

    @GetMapping("/corpora/{id}/rules")
    Paging.Slice<RuleAnswer> list(
            @PathVariable UUID id,
            Paging paging,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Map<String, RuleService.Standing> standings = rules.standings(new CorpusId(id));
        Map<String, String> finds = translations.below("suggestion.rule.", Translations.preferred(language));
        String after = paging.key();
        List<RuleAnswer> behind = finds.entrySet().stream()
                .filter(rule -> rule.getKey().compareTo(after) > 0)
                .sorted(Map.Entry.comparingByKey())
                .limit(paging.limit() + 1L)
                .map(rule -> {
                    var standing = standings.getOrDefault(rule.getKey(), RuleService.Standing.NEW);
                    return new RuleAnswer(
                            rule.getKey(),
                            rule.getValue(),
                            standing.accepted(),
                            standing.dismissed(),
                            standing.precision(),
                            standing.silent());
                })
                .toList();
        return paging.slice(behind, RuleAnswer::rule);
    }

    /** Looks through the whole corpus; the result of the job says what waits there. */
    @PostMapping("/corpora/{id}/suggestions/count")
    ResponseEntity<Started> count(@PathVariable UUID id) {
        Job job = counts.count(new CorpusId(id));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(new Started(job.id(), job.kind(), job.state()));
    }
}
