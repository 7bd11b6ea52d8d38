package org.tahqiq.curation.rest;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Tag;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.AgreementService;
import org.tahqiq.curation.Confusion;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;

@RestController
@RequestMapping("/api/v1")
class AgreementController {

    /**
     * @param tags all of them together first, as ALL
     * @param confusion of each two members, where there is anything
     */
    record AgreementAnswer(
            UUID corpus,
            String asOf,
            Agreement.Basis basis,
            long articles,
            List<UUID> members,
            List<TagAnswer> tags,
            List<Confusion.Cell> confusion) {

        static AgreementAnswer of(UUID corpus, Agreement agreement) {
            return new AgreementAnswer(
                    corpus,
                    agreement.asOf().toString(),
                    agreement.basis(),
                    agreement.articles(),
                    agreement.members(),
                    Stream.concat(Stream.of((Tag) null), Arrays.stream(Tag.values()))
                            .map(tag -> TagAnswer.of(tag, agreement.of(tag)))
                            .toList(),
                    agreement.cells());
        }
    }

    /** @param pairs of members who share articles */
    record TagAnswer(
            String tag,
            @Nullable Double fleissKappa,
            @Nullable Double krippendorffAlpha,
            @Nullable Double unitizingAlpha,
            @Nullable Double spanF1Exact,
            @Nullable Double spanF1Overlap,
            List<PairAnswer> pairs) {

        static TagAnswer of(@Nullable Tag tag, List<Agreement.Row> rows) {
            Agreement.Row all =
                    rows.stream().filter(Agreement.Row::ofAll).findFirst().orElse(Agreement.Row.NONE);
            return new TagAnswer(
                    tag == null ? "ALL" : tag.name(),
                    all.fleiss(),
                    all.alpha(),
                    all.unitizing(),
                    all.exactF1(),
                    all.overlapF1(),
                    rows.stream()
                            .filter(row -> !row.ofAll())
                            .map(PairAnswer::of)
                            .toList());
        }
    }

    record PairAnswer(
            List<UUID> members,
            long articles,
            @Nullable Double cohenKappa,
            @Nullable Double krippendorffAlpha,
            @Nullable Double unitizingAlpha,
            @Nullable Double spanF1Exact,
            @Nullable Double spanF1Overlap) {

        static PairAnswer of(Agreement.Row row) {
            return new PairAnswer(
                    Stream.of(row.first(), row.second())
                            .filter(Objects::nonNull)
                            .toList(),
                    row.articles(),
                    row.cohen(),
                    row.alpha(),
                    row.unitizing(),
                    row.exactF1(),
                    row.overlapF1());
        }
    }

    /** Long work that was begun. */
    record Started(UUID id, String kind, Job.State state) {}

    private final AgreementService agreements;

    AgreementController(AgreementService agreements) {
        this.agreements = agreements;
    }

    /** The figures; of a large corpus those that were prepared, and where there are none yet the work that prepares them. */
    @GetMapping("/corpora/{id}/agreement")
    ResponseEntity<Object> get(@PathVariable UUID id) {
        return agreements
                .of(new CorpusId(id))
                .map(agreement -> ResponseEntity.ok((Object) AgreementAnswer.of(id, agreement)))
                .orElseGet(() -> started(agreements.underWay(new CorpusId(id))));
    }

    @PostMapping("/corpora/{id}/agreement")
    ResponseEntity<Object> prepare(@PathVariable UUID id) {
        return started(agreements.prepare(new CorpusId(id)));
    }

    static ResponseEntity<Object> started(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(new Started(job.id(), job.kind(), job.state()));
    }
}
