package org.tahqiq.review.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.publication.ForeignImport;
import org.tahqiq.review.publication.ForeignImportService;
import org.tahqiq.review.publication.ForeignReview;
import org.tahqiq.review.publication.ForeignReviewService;
import org.tahqiq.review.publication.RatedReview;
import org.tahqiq.review.publication.RatingLint;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.store.Preference;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.Translations;

@RestController
@RequestMapping("/api/v1")
class ForeignReviewController {

    /** @param verdict what the rating means here; absent until somebody says so */
    record ForeignAnswer(
            UUID id,
            UUID corpus,
            @Nullable String url,
            String claim,
            String desk,
            @Nullable String claimant,
            String rating,
            Verdict.@Nullable Code verdict,
            @Nullable LocalDate claimedOn,
            @Nullable LocalDate reviewedOn,
            Set<RatingLint.Finding> findings) {

        static ForeignAnswer of(RatedReview rated) {
            ForeignReview review = rated.review();
            ForeignReview.Content said = review.content();
            return new ForeignAnswer(
                    review.id().value(),
                    review.corpus().value(),
                    said.url(),
                    said.claim(),
                    said.desk(),
                    said.claimant(),
                    said.rating(),
                    rated.code(),
                    said.claimedOn(),
                    said.reviewedOn(),
                    review.findings());
        }
    }

    /** As {@link ForeignImport.Report}, with the reasons as sentences. */
    record ReportAnswer(
            long read,
            long made,
            long updated,
            long unchanged,
            long repeated,
            long coded,
            long uncoded,
            List<ForeignImport.Uncoded> wordings,
            Map<RatingLint.Finding, Long> findings,
            long refused,
            List<SkippedAnswer> skipped) {}

    record SkippedAnswer(long position, @Nullable String field, String code, String reason) {}

    record Started(UUID id, String kind, Job.State state) {}

    private final ForeignImportService imports;
    private final ForeignReviewService reviews;
    private final Translations translations;

    ForeignReviewController(ForeignImportService imports, ForeignReviewService reviews, Translations translations) {
        this.imports = imports;
        this.reviews = reviews;
        this.translations = translations;
    }

    @GetMapping("/corpora/{id}/claimreviews")
    Paging.Slice<ForeignAnswer> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable String finding,
            Paging paging) {
        var filter = new ForeignReviewService.Filter(
                rating, Typed.optionalCode("finding", finding, RatingLint.Finding.class));
        return reviews.list(new CorpusId(id), filter, paging).map(ForeignAnswer::of);
    }

    @PostMapping(path = "/corpora/{id}/claimreviews", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> bringInPart(
            @PathVariable UUID id,
            @RequestPart(value = "file", required = false) @Nullable MultipartFile file,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        if (file == null) {
            imports.requireToBringIn(new CorpusId(id));
            throw Refusal.invalid("missing").at("file");
        }
        try (InputStream in = file.getInputStream()) {
            return bringIn(new CorpusId(id), in, prefer, language);
        }
    }

    /** The body is the file itself, whatever its content type says. */
    @PostMapping("/corpora/{id}/claimreviews")
    ResponseEntity<?> bringInBody(
            @PathVariable UUID id,
            HttpServletRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        return bringIn(new CorpusId(id), request.getInputStream(), prefer, language);
    }

    private ResponseEntity<?> bringIn(
            CorpusId corpus, InputStream in, @Nullable String prefer, @Nullable String language) throws IOException {
        Path received = imports.receive(corpus, in);
        if (Preference.isAsync(prefer)) {
            Job job = imports.start(corpus, received);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + job.id()))
                    .header(Preference.APPLIED, Preference.ASYNC)
                    .body(new Started(job.id(), job.kind(), job.state()));
        }
        return ResponseEntity.ok(answer(imports.bringIn(corpus, received), Translations.preferred(language)));
    }

    private ReportAnswer answer(ForeignImport.Report report, Locale locale) {
        return new ReportAnswer(
                report.read(),
                report.made(),
                report.updated(),
                report.unchanged(),
                report.repeated(),
                report.coded(),
                report.uncoded(),
                report.wordings(),
                report.findings(),
                report.refused(),
                report.skipped().stream()
                        .map(each -> new SkippedAnswer(
                                each.position(), each.field(), each.code(), translations.say(each.reason(), locale)))
                        .toList());
    }
}
