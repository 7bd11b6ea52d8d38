package org.tahqiq.exchange.release;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Blobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/**
 * A corpus as it was at one moment, numbered, under a checksum. Nothing of it ever changes; its bytes are files of the home folder: the
 * frozen articles, the colophon, and the archive that was built of the two.
 */
@Entity
@Table(name = "corpus_release")
public class Release {

    @EmbeddedId
    private ReleaseId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Column(name = "release_number")
    private int number;

    private String title;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "maker_id"))
    private MemberId maker;

    private Instant madeAt;
    private String articlesSha256;
    private String colophonSha256;
    private String sha256;

    @Column(name = "archive_size")
    private long size;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Release() {}

    /** @param archive built of the two others */
    Release(Colophon colophon, MemberId maker, Blobs.Blob articles, Blobs.Blob said, Blobs.Blob archive) {
        this.id = new ReleaseId(colophon.id());
        this.corpus = new CorpusId(colophon.corpus().id());
        this.number = colophon.number();
        this.title = colophon.title();
        this.maker = maker;
        this.madeAt = colophon.madeAt();
        this.articlesSha256 = articles.sha256();
        this.colophonSha256 = said.sha256();
        this.sha256 = archive.sha256();
        this.size = archive.size();
    }

    public ReleaseId id() {
        return id;
    }

    public CorpusId corpus() {
        return corpus;
    }

    /** 1 for the first of its corpus. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public MemberId maker() {
        return maker;
    }

    public Instant madeAt() {
        return madeAt;
    }

    String articlesSha256() {
        return articlesSha256;
    }

    String colophonSha256() {
        return colophonSha256;
    }

    /** Of the archive that is downloaded. */
    public String sha256() {
        return sha256;
    }

    /** Bytes of the archive. */
    public long size() {
        return size;
    }
}
