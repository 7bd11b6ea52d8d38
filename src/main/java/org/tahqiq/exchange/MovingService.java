package org.tahqiq.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.LabelService;
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

    /** So many of each kind that is lost are named. */
    private static final int MOST_MISSED = 5;

    private final ExchangeService exchange;
    private final LabelService sublabels;
    private final JobService jobs;

    MovingService(ExchangeService exchange, LabelService sublabels, JobService jobs) {
        this.exchange = exchange;
        this.sublabels = sublabels;
        this.jobs = jobs;
    }

    /**
     * What the labels of a file mean.
     *
     * @param tags those that are not in it are left out
     * @param named whether labels that come to one tag, or to one that has sub-labels, stay apart as its sub-labels, which a curator may make
     */
    public record Meaning(Map<String, @Nullable Tag> tags, boolean named) {}

    /**
     * One thing that did not come along.
     *
     * @param line and {@code file} as {@link Format.Place} has them
     * @param name by which it is found there
     */
    public record Missed(
            Labels.Lost what, long line, @Nullable String file, String name) {}

    /** What became of an import, and what did not come along: how much of each kind, and the first of them. */
    public record Moved(ExchangeService.Report report, Map<Labels.Lost, Long> lost, List<Missed> missed) {}

    /** @param lost what does not come along, of the articles that came and of those that were refused */
    public record Report(
            long read,
            long made,
            long refused,
            List<ExchangeJobService.Left> skipped,
            Map<Labels.Lost, Long> lost,
            List<Missed> missed) {}

    /**
     * The format of a file, told by its name or, where that says little, by what is in it.
     *
     * @throws Refusal {@code moving-unknown} when it is none that other tools write
     */
    public Format format(String name, Path file) {
        return exchange.format(FormatSigns.nameOf(name, file));
    }

    /** Counts labels and leaves all out. */
    private static final class Count implements Labels {

        private final Map<String, Long> counts = new TreeMap<>();
        private boolean full;

        @Override
        public void unread(String label) {
            var unused = tag(label);
        }

        @Override
        public @Nullable String tag(String label) {
            full |= label.length() > LONGEST_LABEL || (counts.size() == MOST_LABELS && !counts.containsKey(label));
            if (!full) {
                counts.merge(label, 1L, Long::sum);
            }
            return null;
        }

        @Override
        public void impossible(Labels.Lost what, String name, Refusal why) {
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
    private static final class Meant implements Labels {

        private final Map<String, @Nullable Tag> tags;
        private final Map<String, String> sublabels;
        private final Map<Labels.Lost, Long> lost = new EnumMap<>(Labels.Lost.class);
        private final List<Missed> missed = new ArrayList<>();
        private Format.Place place = new Format.Place(1, null);

        Meant(Map<String, @Nullable Tag> tags, Map<String, String> sublabels) {
            this.tags = tags;
            this.sublabels = sublabels;
        }

        @Override
        public @Nullable String sublabel(String label) {
            return sublabels.get(label);
        }

        @Override
        public @Nullable String tag(String label) {
            Tag tag = tags.get(label);
            return tag == null ? null : tag.name();
        }

        @Override
        public void lost(Labels.Lost what, String name) {
            if (lost.merge(what, 1L, Long::sum) <= MOST_MISSED) {
                missed.add(new Missed(what, place.line(), place.file(), name));
            }
        }

        @Override
        public void impossible(Labels.Lost what, String name, Refusal why) {
            lost(what, name);
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
            new MappedFormat(format, labels, place -> {}).read(in, (place, document) -> {
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

    /** Brings a file in, with its labels as somebody said what they mean. */
    public Moved bringIn(CorpusId corpus, Format format, InputStream in, Meaning meaning) throws IOException {
        return bringIn(corpus, format, in, meaning, () -> {});
    }

    private Moved bringIn(CorpusId corpus, Format format, InputStream in, Meaning meaning, Runnable eachPart)
            throws IOException {
        exchange.requireToBringIn(corpus);
        Meant labels = new Meant(meaning.tags(), meaning.named() ? sublabels(corpus, meaning.tags()) : Map.of());
        ExchangeService.Report done = exchange.bringIn(
                corpus,
                new MappedFormat(format, labels, place -> {
                    labels.place = place;
                    eachPart.run();
                }),
                in);
        return new Moved(done, labels.lost, labels.missed);
    }

    /**
     * The codes of the labels that share their tag with others, or with sub-labels of the corpus; those that the corpus does not have
     * yet are made, and called as there.
     */
    private Map<String, String> sublabels(CorpusId corpus, Map<String, @Nullable Tag> tags) {
        Map<Tag, List<String>> together = new EnumMap<>(Tag.class);
        tags.forEach((label, tag) -> {
            if (tag != null) {
                together.computeIfAbsent(tag, none -> new ArrayList<>()).add(label);
            }
        });
        Map<String, String> codes = new TreeMap<>();
        together.forEach((tag, labels) -> {
            if (labels.size() > 1 || !there(corpus, tag).isEmpty()) {
                labels.forEach(label -> codes.put(label, sublabel(corpus, tag, label)));
            }
        });
        return codes;
    }

    private String sublabel(CorpusId corpus, Tag tag, String name) {
        List<Label> there = there(corpus, tag);
        String code = Label.codeLike(name).orElse("label" + (there.size() + 1));
        return there.stream()
                .filter(label -> label.code().equals(code) || label.english().equals(name))
                .findFirst()
                .map(Label::code)
                .orElseGet(() -> sublabels
                        .make(corpus, new Label.Content(tag.name(), code, name, name, null, null, null))
                        .code());
    }

    private List<Label> there(CorpusId corpus, Tag tag) {
        return sublabels.all(corpus).stream()
                .filter(label -> label.tag() == tag)
                .toList();
    }

    /** Brings a file in beside the requests, and deletes it when that is over; the result is a {@link Report}. */
    public Job start(CorpusId corpus, Format format, Path file, Meaning meaning) {
        exchange.requireToBringIn(corpus);
        return jobs.start(KIND, corpus, file, progress -> {
            try (InputStream in = open(file)) {
                return report(bringIn(corpus, format, in, meaning, progress::step));
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

    private static Report report(Moved moved) {
        ExchangeService.Report done = moved.report();
        return new Report(
                done.read(),
                done.made(),
                done.skipped().size(),
                done.skipped().stream()
                        .limit(MOST_SKIPPED)
                        .map(ExchangeJobService.Left::of)
                        .toList(),
                moved.lost(),
                moved.missed());
    }
}
