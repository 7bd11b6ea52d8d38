package org.tahqiq.review.rest;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.review.WorkloadService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;

@RestController
@RequestMapping("/api/v1/corpora/{id}/workload")
class WorkloadController {

    record LoadAnswer(UUID member, long open, long late) {}

    private final WorkloadService workload;

    WorkloadController(WorkloadService workload) {
        this.workload = workload;
    }

    @GetMapping
    Paging.Slice<LoadAnswer> loads(@PathVariable UUID id, Paging paging) {
        UUID after = paging.afterId();
        List<LoadAnswer> behind = workload.loads(List.of(new CorpusId(id))).entrySet().stream()
                .map(each -> new LoadAnswer(
                        each.getKey().value(),
                        each.getValue().open(),
                        each.getValue().late()))
                .sorted(Comparator.comparing(LoadAnswer::member))
                .filter(load -> load.member().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, LoadAnswer::member);
    }
}
