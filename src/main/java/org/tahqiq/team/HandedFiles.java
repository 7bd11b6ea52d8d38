package org.tahqiq.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Blobs;
import org.tahqiq.text.Refusal;

/** Files that members hand in or have fetched, kept as they came within what a corpus and a member may have. */
@Component
public class HandedFiles {

    private final Blobs blobs;
    private final Quota quota;
    private final CurrentMember current;

    HandedFiles(Blobs blobs, Quota quota, CurrentMember current) {
        this.blobs = blobs;
        this.quota = quota;
        this.current = current;
    }

    /**
     * Keeps what the caller hands in, as {@link Blobs#keep(InputStream, long)}.
     *
     * @throws Refusal {@code quota-corpus}, {@code quota-member}: then nothing of it is left
     */
    public Blobs.Blob keep(CorpusId corpus, InputStream bytes, long most) {
        return keep(corpus, current.id(), bytes, most);
    }

    /** Keeps what was fetched for a member. */
    public Blobs.Blob keep(CorpusId corpus, MemberId member, InputStream bytes, long most) {
        return blobs.keep(bytes, most, read -> quota.count(corpus, member, read.size()));
    }

    /** Opens what a row names; whoever may see the row may read it. */
    public InputStream open(String sha256) {
        try {
            return blobs.open(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
