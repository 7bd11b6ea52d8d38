package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.FileKind;
import org.tahqiq.team.MemberId;

/** A file that was handed in with a piece of evidence: a document, a picture, a voice note. Kept as it came and never opened here. */
@Entity
public class EvidenceFile {

    @EmbeddedId
    private EvidenceFileId id;

    private UUID corpusId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "evidence_id"))
    private EvidenceId evidence;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private String sha256;
    private long size;

    /** TRUE, or null once withdrawn. */
    private @Nullable Boolean present;

    private Instant createdAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected EvidenceFile() {}

    EvidenceFile(Evidence evidence, String name, FileKind kind, Blobs.Blob bytes, MemberId member, Instant now) {
        this.id = EvidenceFileId.next();
        this.corpusId = evidence.corpus().value();
        this.evidence = evidence.id();
        this.member = member;
        this.name = name;
        this.kind = kind;
        this.sha256 = bytes.sha256();
        this.size = bytes.size();
        this.present = true;
        this.createdAt = now;
    }

    void withdraw() {
        this.present = null;
    }

    boolean withdrawn() {
        return present == null;
    }

    public EvidenceFileId id() {
        return id;
    }

    public EvidenceId evidence() {
        return evidence;
    }

    public MemberId member() {
        return member;
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    public String sha256() {
        return sha256;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
