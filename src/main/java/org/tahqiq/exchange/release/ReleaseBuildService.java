package org.tahqiq.exchange.release;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import org.tahqiq.annotation.PassService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Proof;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes releases: freezes a corpus, and builds the bag of a release out of that. */
@Service
@PreAuthorize("isAuthenticated()")
public class ReleaseBuildService {

    private static final String MAKE = "release.make";

    private final ReleaseService releases;
    private final ExchangeService exchange;
    private final Colophons colophons;
    private final MemberService members;
    private final PassService passes;
    private final Blobs blobs;
    private final JobService jobs;

    ReleaseBuildService(
            ReleaseService releases,
            ExchangeService exchange,
            Colophons colophons,
            MemberService members,
            PassService passes,
            Blobs blobs,
            JobService jobs) {
        this.releases = releases;
        this.exchange = exchange;
        this.colophons = colophons;
        this.members = members;
        this.passes = passes;
        this.blobs = blobs;
        this.jobs = jobs;
    }

    /** What a job that made a release came to. */
    public record Made(UUID release, int number, Proof proof) {}

    /** Makes a release as long work, whose result is {@link Made}. */
    public Job start(Titling titling) {
        releases.requireToMake(titling.corpus());
        return jobs.start(MAKE, titling.corpus(), progress -> made(titling, progress));
    }

    /** One's own last making of a release of a corpus. */
    public Optional<Job> last(CorpusId corpus) {
        return jobs.own(MAKE, corpus);
    }

    /** @throws Refusal {@code proof-failed} when what was frozen does not read back as what the corpus holds */
    public Release make(Titling titling) {
        return releases.get(new ReleaseId(made(titling, Jobs.UNSEEN).release()));
    }

    private Made made(Titling titling, Jobs.Progress progress) {
        releases.requireToMake(titling.corpus());
        try {
            Path folder = Files.createTempDirectory("tahqiq-release");
            try {
                return made(titling, folder, new WithBuilding(progress));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is kept before all of it was read back and found to be what was written. */
    private Made made(Titling titling, Path folder, Jobs.Progress progress) throws IOException {
        Format home = exchange.format("jsonl");
        Path articles = folder.resolve("articles.jsonl");
        Proof proof = exchange.prove(titling.corpus(), home, articles, progress);
        Colophon colophon = colophons.write(
                titling, releases.nextNumber(titling.corpus()), contents(proof, articles), readings(titling.corpus()));
        Path archive = folder.resolve("archive.zip");
        ReleaseBag.Frozen frozen =
                sha256 -> sha256.equals(proof.sha256()) ? Files.newInputStream(articles) : blobs.open(sha256);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16)) {
            new ReleaseBag(colophon, proof.sha256(), frozen).build(out, progress);
        }
        SortedSet<String> differing = BagCheck.of(archive).differing();
        if (!differing.isEmpty()) {
            throw new IllegalStateException("A bag was not read back as it was written: " + differing);
        }
        Release release = releases.keep(colophon, keep(articles), keep(ReleaseJson.readable(colophon)), keep(archive));
        return new Made(release.id().value(), release.number(), proof);
    }

    private Colophon.Contents contents(Proof proof, Path articles) throws IOException {
        long gold = 0;
        Map<UUID, Long> byMaker = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(articles)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JsonMapper.shared().readTree(line);
                gold += article.path("gold").size();
                for (JsonNode mark : article.path("annotations")) {
                    byMaker.merge(UUID.fromString(mark.at("/member/id").asString()), 1L, Long::sum);
                }
            }
        }
        byMaker.keySet().removeAll(members.displayNames(byMaker.keySet()).keySet());
        long broughtIn = byMaker.values().stream().mapToLong(Long::longValue).sum();
        try (BufferedReader lines = Files.newBufferedReader(articles)) {
            return new Colophon.Contents(
                    proof.articles(),
                    proof.annotations(),
                    proof.relations(),
                    proof.reviews(),
                    gold,
                    broughtIn == 0 ? null : broughtIn,
                    Splits.sizes(Splits.of(lines, () -> {})));
        }
    }

    private Colophon.Readings readings(CorpusId corpus) {
        return Colophon.Readings.of(passes.readings(corpus), reader -> members.holds(reader, corpus, Role.CURATOR));
    }

    private Blobs.Blob keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return blobs.keep(in, Long.MAX_VALUE);
        }
    }

    private Blobs.Blob keep(byte[] content) {
        return blobs.keep(new ByteArrayInputStream(content), Long.MAX_VALUE);
    }

    /** Each article is two steps of the proof, and one of building. */
    private record WithBuilding(Jobs.Progress progress) implements Jobs.Progress {

        @Override
        public void total(long items) {
            progress.total(items / 2 * 3);
        }

        @Override
        public void step() {
            progress.step();
        }
    }
}
