package org.tahqiq.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.Tag;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;

/**
 * Moves a project of another tool in: the labels of its file are counted first, somebody says which of our tags each of them means, and
 * only then anything is kept.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class MovingService {

    static final String KIND = "corpus.move";

    /** Labels that are told apart: of each somebody is to say what it means. */
    private static final int MOST_LABELS = 500;

    private static final int LONGEST_LABEL = 300;

    /** Reasons that a job keeps. */
    private static final int MOST_SKIPPED = 200;

    /** A file that tells the format of the zip it is in. */
    private record Sign(String ending, String format) {}

    private static final List<Sign> IN_ZIP = List.of(
            new Sign(".ann", "brat"),
            new Sign(".tsv", "webanno-tsv-3.3"),
            new Sign(".xmi", "uima-xmi"),
            new Sign(".json", "uima-cas-json"),
            new Sign(".conll", "conll"));

    private final ExchangeService exchange;
    private final JobService jobs;

    MovingService(ExchangeService exchange, JobService jobs) {
        this.exchange = exchange;
        this.jobs = jobs;
    }

    /** @param lost what does not come along, of the articles that came and of those that were refused */
    public record Report(
            long read, long made, long refused, List<ExchangeJobService.Left> skipped, Map<Labels.Lost, Long> lost) {}

    /**
     * The format of a file, told by its name or, where that says little, by what is in it.
     *
     * @throws Refusal {@code moving-unknown} when it is none that other tools write
     */
    public Format format(String name, Path file) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".zip")) {
                return exchange.format(inZip(file));
            }
            String head = head(file);
            return exchange.format(
                    head.startsWith("[") ? "label-studio" : head.startsWith("{") ? inLine(head) : unknown());
        } catch (IOException e) {
            throw Refusal.invalid("archive-broken").at("file");
        }
    }

    private static String inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            return IN_ZIP.stream()
                    .filter(sign -> names.stream().anyMatch(name -> name.endsWith(sign.ending)))
                    .map(Sign::format)
                    .findFirst()
                    .orElseGet(MovingService::unknown);
        }
    }

    private static String inLine(String json) {
        return json.contains("\"spans\"") ? "spacy-jsonl" : "doccano-jsonl";
    }

    private static String unknown() {
        throw Refusal.invalid("moving-unknown").at("file");
    }

    /** Without a byte order mark; as much of the first line as shows its properties, however long its text. */
    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String read = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            return read.lines().findFirst().orElse("").replace("\uFEFF", "").strip();
        }
    }

    /** Counts labels and leaves all out. */
    private static final class Count implements Labels {

        private final Map<String, Long> counts = new TreeMap<>();
        private boolean full;

        @Override
        public @Nullable String tag(String label) {
            full |= label.length() > LONGEST_LABEL || (counts.size() == MOST_LABELS && !counts.containsKey(label));
            if (!full) {
                counts.merge(label, 1L, Long::sum);
            }
            return null;
        }

        @Override
        public void impossible(Labels.Lost what, Refusal why) {
            // The import counts it.
        }

        void refuseTooMany() {
            if (full) {
                throw Refusal.invalid("moving-labels", MOST_LABELS, LONGEST_LABEL)
                        .at("file");
            }
        }
    }

    /** Labels as somebody said what they mean; counts what is lost. */
    private record Meant(Map<String, @Nullable Tag> tags, Map<Labels.Lost, Long> lost) implements Labels {

        Meant(Map<String, @Nullable Tag> tags) {
            this(tags, new EnumMap<>(Labels.Lost.class));
        }

        @Override
        public @Nullable String tag(String label) {
            Tag tag = tags.get(label);
            return tag == null ? null : tag.name();
        }

        @Override
        public void lost(Labels.Lost what) {
            lost.merge(what, 1L, Long::sum);
        }

        @Override
        public void impossible(Labels.Lost what, Refusal why) {
            lost(what);
        }
    }

    /**
     * The labels of a file, the commonest first. Nothing is kept.
     *
     * @throws Refusal {@code moving-labels} for more labels, or longer ones, than anybody tells apart
     */
    public List<ForeignLabel> labels(CorpusId corpus, Format format, Path file) {
        exchange.requireToBringIn(corpus);
        exchange.requireToRead(format);
        Count labels = new Count();
        try (InputStream in = open(file)) {
            new MappedFormat(format, labels, () -> {}).read(in, (place, document) -> {
                try {
                    var unused = document.get();
                } catch (Refusal unreadable) {
                    // The import says so, with its reason.
                }
                labels.refuseTooMany();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels.counts.entrySet().stream()
                .map(each -> ForeignLabel.of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(ForeignLabel::count).reversed())
                .toList();
    }

    /** The format with labels that mean tags; those that are not named are left out. */
    public Format mapped(Format format, Map<String, @Nullable Tag> meant) {
        return new MappedFormat(format, new Meant(meant), () -> {});
    }

    /** Brings a file in beside the requests, and deletes it when that is over; the result is a {@link Report}. */
    public Job start(CorpusId corpus, Format format, Path file, Map<String, @Nullable Tag> meant) {
        exchange.requireToBringIn(corpus);
        return jobs.start(KIND, corpus, file, progress -> {
            Meant labels = new Meant(meant);
            try (InputStream in = open(file)) {
                return report(exchange.bringIn(corpus, new MappedFormat(format, labels, progress::step), in), labels);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Forgets a file that nobody wants to bring in. */
    public void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static Report report(ExchangeService.Report done, Meant labels) {
        return new Report(
                done.read(),
                done.made(),
                done.skipped().size(),
                done.skipped().stream()
                        .limit(MOST_SKIPPED)
                        .map(ExchangeJobService.Left::of)
                        .toList(),
                labels.lost());
    }
}
