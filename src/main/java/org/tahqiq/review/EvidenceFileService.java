package org.tahqiq.review;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.FileKind;
import org.tahqiq.team.HandedFiles;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** Files of evidence: handed in, taken back, and given out to whoever may see the evidence; also the pages that were kept. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class EvidenceFileService {

    /** Bytes; what a request may carry (spring.servlet.multipart). */
    public static final int MOST_BYTES = 20 << 20;

    private static final int MOST_FILES = 20;

    private final EvidenceFiles files;
    private final EvidenceService evidence;
    private final Hands hands;
    private final HandedFiles handed;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    EvidenceFileService(
            EvidenceFiles files,
            EvidenceService evidence,
            Hands hands,
            HandedFiles handed,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.files = files;
        this.evidence = evidence;
        this.hands = hands;
        this.handed = handed;
        this.events = events;
        this.clock = clock;
    }

    /** Bytes that are given out, under a name. */
    public record Given(String name, long size, String sha256) {}

    @Transactional(readOnly = true)
    public List<EvidenceFile> of(EvidenceId id) {
        return files.of(evidence.get(id).id().value());
    }

    /**
     * Keeps a file with a piece of evidence.
     *
     * @param name as its owner calls it; folders in it are left out
     * @throws Refusal {@code file-kind}, {@code file-mismatch}, {@code file-too-large}, {@code files-many}, as {@link HandedFiles#keep}
     */
    public EvidenceFile attach(EvidenceId id, String name, InputStream bytes) {
        Evidence cited = evidence.toChange(id);
        if (files.of(id.value()).size() >= MOST_FILES) {
            throw Refusal.invalid("files-many", MOST_FILES).at("file");
        }
        String plain =
                Typed.name("file", name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), 200);
        FileKind.Looked looked = FileKind.any(plain, bytes);
        Blobs.Blob kept = handed.keep(cited.corpus(), looked.bytes(), MOST_BYTES);
        EvidenceFile made =
                files.saveAndFlush(new EvidenceFile(cited, plain, looked.kind(), kept, hands.me(), clock.instant()));
        events.publishEvent(evidence.event("evidence.file-added", cited, null, written(made)));
        return made;
    }

    public void withdraw(EvidenceFileId id) {
        EvidenceFile file = get(id);
        Evidence cited = evidence.toChange(file.evidence());
        file.withdraw();
        files.saveAndFlush(file);
        events.publishEvent(evidence.event("evidence.file-withdrawn", cited, written(file), null));
    }

    @Transactional(readOnly = true)
    public EvidenceFile get(EvidenceFileId id) {
        EvidenceFile found =
                files.findById(id).filter(file -> !file.withdrawn()).orElseThrow(Refusal::unknown);
        evidence.get(found.evidence());
        return found;
    }

    /** The page that was kept of a piece of evidence, as its bytes came; its words when {@code words} is asked. */
    @Transactional(readOnly = true)
    public Given snapshot(EvidenceId id, boolean words) {
        Snapshot snapshot = evidence.get(id).snapshot();
        String sha256 = snapshot == null ? null : words ? snapshot.wordsSha256() : snapshot.sha256();
        if (snapshot == null || sha256 == null) {
            throw Refusal.unknown();
        }
        return new Given(
                "snapshot-%s.%s".formatted(id.value(), words ? "txt" : "bin"),
                words || snapshot.size() == null ? -1 : snapshot.size(),
                sha256);
    }

    /** Opens what was given out: by a {@link Given} or an {@link EvidenceFile}, which only those get who may see it. */
    public InputStream open(String sha256) {
        return handed.open(sha256);
    }

    private static Map<String, Object> written(EvidenceFile file) {
        return Map.of(
                "evidence", file.evidence().value().toString(),
                "name", file.name(),
                "sha256", file.sha256(),
                "size", file.size());
    }
}
