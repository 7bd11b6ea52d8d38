package org.tahqiq.exchange.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Hashes;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.JobService;
import tools.jackson.core.JacksonException;

/** What a release consists of: read, downloaded, and built again to see whether it is still what it was. */
@Service
@PreAuthorize("isAuthenticated()")
public class ReleaseFileService {

    private static final String VERIFY = "release.verify";

    private final ReleaseService releases;
    private final Blobs blobs;
    private final JobService jobs;

    ReleaseFileService(ReleaseService releases, Blobs blobs, JobService jobs) {
        this.releases = releases;
        this.blobs = blobs;
        this.jobs = jobs;
    }

    /**
     * What became of a release since it was made.
     *
     * @param sha256 of the archive as it is now
     * @param differing the files in it that are not what its manifests say
     * @param rebuilt whether building it again from what was frozen gives the bytes it had when it was made
     */
    public record Check(UUID release, boolean whole, String sha256, SortedSet<String> differing, boolean rebuilt) {

        public boolean sound() {
            return whole && rebuilt;
        }
    }

    /** What a release says of itself. */
    public Colophon colophon(Release release) {
        try (InputStream in = blobs.open(release.colophonSha256())) {
            return ReleaseJson.read(in.readAllBytes(), Colophon.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of Python that read a release. */
    public String loader(Colophon colophon) {
        return Papers.loader(colophon);
    }

    /** The archive, to be read once. */
    public InputStream open(ReleaseId id) {
        Release release = releases.requireToOpen(id);
        try {
            return new BufferedInputStream(blobs.open(release.sha256()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a release again from what was frozen, and writes it nowhere but here. */
    public void rebuild(ReleaseId id, OutputStream out) throws IOException {
        rebuild(releases.requireToOpen(id), out, Jobs.UNSEEN);
    }

    private void rebuild(Release release, OutputStream out, Jobs.Progress progress) throws IOException {
        Colophon colophon = colophon(release);
        progress.total(colophon.contents().articles());
        new ReleaseBag(colophon, release.articlesSha256(), blobs::open).build(out, progress);
    }

    /** Looks a release through as long work, whose result is a {@link Check}. */
    public Job startCheck(ReleaseId id) {
        Release release = releases.requireToOpen(id);
        return jobs.start(VERIFY, release.corpus(), progress -> check(id, progress));
    }

    public Check check(ReleaseId id) {
        return check(id, Jobs.UNSEEN);
    }

    private Check check(ReleaseId id, Jobs.Progress progress) {
        Release release = releases.requireToOpen(id);
        try {
            BagCheck.Found found = found(release);
            return new Check(
                    id.value(),
                    found.sha256().equals(release.sha256()),
                    found.sha256(),
                    found.differing(),
                    rebuilds(release, progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a copy: a zip is looked up in, which a stream of the store cannot be. */
    private BagCheck.Found found(Release release) throws IOException {
        Path copy = Files.createTempFile("tahqiq", ".release");
        try (InputStream in = blobs.open(release.sha256())) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return BagCheck.of(copy);
        } catch (NoSuchFileException gone) {
            return BagCheck.Found.NOTHING;
        } finally {
            Files.delete(copy);
        }
    }

    private boolean rebuilds(Release release, Jobs.Progress progress) {
        MessageDigest digest = Hashes.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            rebuild(release, out, progress);
        } catch (IOException | UncheckedIOException | JacksonException damaged) {
            return false;
        }
        return Hashes.hex(digest).equals(release.sha256());
    }
}
