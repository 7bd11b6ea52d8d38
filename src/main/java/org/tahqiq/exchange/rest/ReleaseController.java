package org.tahqiq.exchange.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.exchange.release.Citation;
import org.tahqiq.exchange.release.Colophon;
import org.tahqiq.exchange.release.Licence;
import org.tahqiq.exchange.release.Release;
import org.tahqiq.exchange.release.ReleaseBuildService;
import org.tahqiq.exchange.release.ReleaseFileService;
import org.tahqiq.exchange.release.ReleaseId;
import org.tahqiq.exchange.release.ReleaseService;
import org.tahqiq.exchange.release.Titling;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.store.Preference;
import org.tahqiq.team.CorpusId;

@RestController
@RequestMapping("/api/v1")
class ReleaseController {

    record ReleaseRequest(
            @Nullable String title,
            @Nullable String notes,
            @Nullable String licence) {}

    /** A release in a list. */
    record ReleaseLine(UUID id, UUID corpus, int number, String title, String createdAt, String sha256, long size) {

        static ReleaseLine of(Release release) {
            return new ReleaseLine(
                    release.id().value(),
                    release.corpus().value(),
                    release.number(),
                    release.title(),
                    release.madeAt().toString(),
                    release.sha256(),
                    release.size());
        }
    }

    /** @param contents and {@code agreement}: null for who reads alone in the corpus */
    record ReleaseAnswer(
            UUID id,
            UUID corpus,
            int number,
            String title,
            @JsonInclude(ALWAYS) @Nullable String notes,
            @JsonInclude(ALWAYS) @Nullable Licence licence,
            String createdAt,
            UUID createdBy,
            String publisher,
            String sha256,
            long size,
            @JsonInclude(ALWAYS) Colophon.@Nullable Contents contents,
            @JsonInclude(ALWAYS) Colophon.@Nullable Figures agreement,
            @JsonInclude(ALWAYS) @Nullable Integer guidelines,
            Citation citation,
            String download) {

        static ReleaseAnswer of(Release release, Colophon colophon, boolean open) {
            return new ReleaseAnswer(
                    release.id().value(),
                    release.corpus().value(),
                    release.number(),
                    release.title(),
                    colophon.notes(),
                    colophon.licence(),
                    release.madeAt().toString(),
                    release.maker().value(),
                    colophon.desk(),
                    release.sha256(),
                    release.size(),
                    open ? colophon.contents() : null,
                    open ? colophon.figures() : null,
                    colophon.guidelines(),
                    Citation.of(colophon),
                    address(release) + "/download");
        }
    }

    /** @param differing files in the bag that are not what its manifests say */
    record CheckAnswer(
            UUID release, boolean sound, boolean whole, String sha256, List<String> differing, boolean rebuilt) {}

    /** Long work that was begun. */
    record Started(UUID id, String kind, Job.State state) {}

    private final ReleaseService releases;
    private final ReleaseBuildService builds;
    private final ReleaseFileService files;

    ReleaseController(ReleaseService releases, ReleaseBuildService builds, ReleaseFileService files) {
        this.releases = releases;
        this.builds = builds;
        this.files = files;
    }

    @GetMapping("/corpora/{id}/releases")
    Paging.Slice<ReleaseLine> list(@PathVariable UUID id, Paging paging) {
        return releases.list(new CorpusId(id), paging).map(ReleaseLine::of);
    }

    @PostMapping("/corpora/{id}/releases")
    ResponseEntity<?> make(
            @PathVariable UUID id,
            @RequestBody ReleaseRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        CorpusId corpus = new CorpusId(id);
        releases.requireToMake(corpus);
        Titling titling = Titling.of(corpus, request.title(), request.notes(), request.licence());
        if (Preference.isAsync(prefer)) {
            Job job = builds.start(titling);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + job.id()))
                    .header(Preference.APPLIED, Preference.ASYNC)
                    .body(new Started(job.id(), job.kind(), job.state()));
        }
        Release made = builds.make(titling);
        return ResponseEntity.created(URI.create(address(made)))
                .eTag(made.sha256())
                .body(answer(made));
    }

    @GetMapping("/releases/{id}")
    ResponseEntity<ReleaseAnswer> get(@PathVariable UUID id) {
        Release release = releases.get(new ReleaseId(id));
        return ResponseEntity.ok().eTag(release.sha256()).body(answer(release));
    }

    private ReleaseAnswer answer(Release release) {
        return ReleaseAnswer.of(release, files.colophon(release), releases.mayOpen(release.corpus()));
    }

    private static String address(Release release) {
        return "/api/v1/releases/" + release.id().value();
    }

    @GetMapping("/releases/{id}/download")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        ReleaseId asked = new ReleaseId(id);
        Release release = releases.requireToOpen(asked);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(release.size())
                .eTag(release.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + files.colophon(release).name() + ".zip\"")
                .body(new InputStreamResource(() -> files.open(asked)));
    }

    /** Reads the archive through, and builds it again from what was frozen. */
    @GetMapping("/releases/{id}/verification")
    CheckAnswer verify(@PathVariable UUID id) {
        ReleaseFileService.Check check = files.check(new ReleaseId(id));
        return new CheckAnswer(
                check.release(),
                check.sound(),
                check.whole(),
                check.sha256(),
                List.copyOf(check.differing()),
                check.rebuilt());
    }
}
