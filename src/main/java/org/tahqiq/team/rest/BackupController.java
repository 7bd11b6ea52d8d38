package org.tahqiq.team.rest;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.team.BackupService;

/** Backups, for scripts. */
@RestController
@RequestMapping("/api/v1")
class BackupController {

    /**
     * @param size bytes
     * @param verifiedAt when it was restored into a scratch folder and found whole
     */
    record BackupAnswer(
            String name,
            Kept.Reason reason,
            String madeAt,
            long size,
            @Nullable String verifiedAt) {

        static BackupAnswer of(Kept kept) {
            return new BackupAnswer(
                    kept.name(),
                    kept.reason(),
                    kept.madeAt().toString(),
                    kept.size(),
                    kept.provedAt().map(Object::toString).orElse(null));
        }
    }

    /** Long work that was begun. */
    record Started(UUID id, String kind, Job.State state) {}

    private final BackupService backups;

    BackupController(BackupService backups) {
        this.backups = backups;
    }

    /** The last first. */
    @GetMapping("/backups")
    Paging.Slice<BackupAnswer> list(Paging paging) {
        // The name begins with the moment.
        List<Kept> older = backups.list().stream()
                .filter(kept -> paging.cursor() == null || kept.name().compareTo(paging.key()) < 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(older, Kept::name).map(BackupAnswer::of);
    }

    /** The result of the work is the backup; only then it is there. */
    @PostMapping("/backups")
    ResponseEntity<Started> make() {
        Job job = backups.make();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(new Started(job.id(), job.kind(), job.state()));
    }

    @GetMapping("/backups/{name}")
    ResponseEntity<Resource> take(@PathVariable String name) {
        Path file = backups.take(name);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }
}
