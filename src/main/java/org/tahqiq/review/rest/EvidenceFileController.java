package org.tahqiq.review.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tahqiq.review.EvidenceFile;
import org.tahqiq.review.EvidenceFileId;
import org.tahqiq.review.EvidenceFileService;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Paging;
import org.tahqiq.text.Refusal;

/** Files of evidence and kept pages. Whatever they are, a browser saves them and never shows them as a page of ours. */
@RestController
@RequestMapping("/api/v1")
class EvidenceFileController {

    private final EvidenceFileService files;
    private final EvidenceService evidence;

    EvidenceFileController(EvidenceFileService files, EvidenceService evidence) {
        this.files = files;
        this.evidence = evidence;
    }

    record FileAnswer(UUID id, UUID evidence, UUID member, String name, String mediaType, long size, String sha256) {

        static FileAnswer of(EvidenceFile file) {
            return new FileAnswer(
                    file.id().value(),
                    file.evidence().value(),
                    file.member().value(),
                    file.name(),
                    file.kind().mediaType(),
                    file.size(),
                    file.sha256());
        }
    }

    @GetMapping("/evidence/{id}/files")
    Paging.Slice<FileAnswer> list(@PathVariable UUID id) {
        List<EvidenceFile> all = files.of(new EvidenceId(id));
        return new Paging.Slice<>(all.stream().map(FileAnswer::of).toList(), null);
    }

    @PostMapping(path = "/evidence/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileAnswer> attach(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        evidence.toChange(new EvidenceId(id));
        if (file == null) {
            throw Refusal.invalid("missing").at("file");
        }
        String name = file.getOriginalFilename();
        EvidenceFile made = files.attach(new EvidenceId(id), name == null ? "" : name, file.getInputStream());
        return ResponseEntity.created(
                        URI.create("/api/v1/evidence/files/" + made.id().value()))
                .body(FileAnswer.of(made));
    }

    @GetMapping("/evidence/files/{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        EvidenceFile file = files.get(new EvidenceFileId(id));
        return saved(new EvidenceFileService.Given(file.name(), file.size(), file.sha256()));
    }

    @DeleteMapping("/evidence/files/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id) {
        files.withdraw(new EvidenceFileId(id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/evidence/{id}/snapshot")
    ResponseEntity<Resource> snapshot(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean words) {
        return saved(files.snapshot(new EvidenceId(id), words));
    }

    @PostMapping("/evidence/{id}/snapshot")
    ResponseEntity<EvidenceAnswer> fetch(@PathVariable UUID id) {
        return ResponseEntity.accepted().body(EvidenceAnswer.of(evidence.askSnapshot(new EvidenceId(id))));
    }

    private ResponseEntity<Resource> saved(EvidenceFileService.Given given) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(given.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", Blobs.POLICY)
                .header("Digest", "sha-256=" + given.sha256());
        if (given.size() >= 0) {
            answer.contentLength(given.size());
        }
        return answer.body(new InputStreamResource(() -> files.open(given.sha256())));
    }
}
