package org.tahqiq.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.HandedFiles;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/**
 * Articles from files and from the web: read first, so that they can be looked over, then kept with the bytes they were read from. Nothing
 * is read in a transaction, and an article is there whole or not at all.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ImportService {

    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

    /** Reasons that are kept; a file in which everything is wrong is wrong in one way. */
    private static final int MOST_SKIPPED = 200;

    /** Articles that a report names; it must fit into a job's result, however many there are. */
    private static final int MOST_NAMED = 1000;

    private final ArticleFiles files;
    private final ArticleService articles;
    private final GuardedFetcher fetcher;
    private final HandedFiles handed;

    ImportService(ArticleFiles files, ArticleService articles, GuardedFetcher fetcher, HandedFiles handed) {
        this.files = files;
        this.articles = articles;
        this.fetcher = fetcher;
        this.handed = handed;
    }

    /**
     * What became of a file of articles.
     *
     * @param read articles found in it
     * @param added how many were made
     * @param made the first 1,000 of them
     * @param skipped the first 200 of those that were not made
     */
    public record Report(long read, long added, List<Made> made, long refused, List<Skipped> skipped) {}

    public record Made(UUID id, String title) {}

    /** @param code of the refusal, which {@code problem.<code>} says with the arguments */
    public record Skipped(String place, String code, List<Object> args) {}

    /** The endings of the names of files that can be read. */
    public List<String> endings() {
        return files.endings();
    }

    /**
     * Whether a file holds articles, or is one.
     *
     * @throws Refusal {@code type-unsupported}, {@code type-mismatch}
     */
    public boolean holdsMany(ArticleFile file) {
        return files.importer(file).kind().holdsMany();
    }

    /** Reads a file that is an article. Nothing is kept. */
    public Draft read(CorpusId corpus, ArticleFile file) {
        articles.requireToAdd(corpus);
        return read(files.importer(file), file);
    }

    private static Draft read(ArticleImporter importer, ArticleFile file) {
        List<Draft> drafts = new ArrayList<>();
        try {
            importer.read(file, (place, draft) -> drafts.add(draft.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Draft draft = drafts.getFirst();
        // Said before anybody looks it over.
        Article.refuseTooLong(new PlainText(draft.text()));
        return draft;
    }

    /**
     * Reads what a link leads to. Nothing is kept.
     *
     * @throws Refusal as {@link GuardedFetcher#fetch}, and as a file of its kind
     */
    public Draft fetch(CorpusId corpus, String url) {
        articles.requireToAdd(corpus);
        GuardedFetcher.Fetched page = fetcher.fetch(url);
        String path = page.url().replaceAll("[?#].*", "");
        Draft read = read(
                files.importerOf(page.mediaType()),
                new ArticleFile(path.substring(path.lastIndexOf('/') + 1), page.bytes(), PageWords.charset(page)));
        Article.Description about = read.about();
        Source source = Objects.requireNonNullElse(about.source(), Source.NONE);
        return new Draft(
                read.text(),
                read.changes(),
                new Article.Description(
                        about.title(),
                        about.author(),
                        new Source(source.name(), source.url() == null ? page.url() : source.url()),
                        about.publishedAt(),
                        about.language()),
                new Draft.Handed(
                        read.original().name(),
                        page.mediaType(),
                        page.bytes(),
                        read.original().charset(),
                        page.url()));
    }

    /** Makes an article of what was read, and keeps the bytes it was read from. */
    public ArticleService.Added add(CorpusId corpus, Draft draft, Article.Description about) {
        articles.requireToAdd(corpus);
        return add(corpus, draft, about, new LastKept(corpus));
    }

    private ArticleService.Added add(CorpusId corpus, Draft draft, Article.Description about, LastKept kept) {
        Draft.Handed original = draft.original();
        ArticleService.Added added = articles.add(
                corpus,
                draft.text(),
                original.charset(),
                about,
                () -> Original.of(original, draft.changes(), kept.of(original.bytes())));
        kept.stay();
        return added;
    }

    /** The bytes that were kept last: all rows of a table were read from the same. */
    private final class LastKept {

        private final CorpusId corpus;
        private byte @Nullable [] bytes;
        private byte @Nullable [] staying;
        private String sha256 = "";

        LastKept(CorpusId corpus) {
            this.corpus = corpus;
        }

        String of(byte[] wanted) {
            if (wanted != staying) {
                sha256 = handed.keep(corpus, new ByteArrayInputStream(wanted), wanted.length)
                        .sha256();
                bytes = wanted;
            }
            return sha256;
        }

        /** Their article is there, and they are counted with it. */
        void stay() {
            staying = bytes;
        }
    }

    /** As {@link #addAll(CorpusId, ArticleFile, Jobs.Progress)}, while somebody waits. */
    public Report addAll(CorpusId corpus, ArticleFile file) {
        return addAll(corpus, file, Jobs.UNSEEN);
    }

    /**
     * Makes articles of all that a file holds. One that cannot be made is reported; the others stay.
     *
     * @throws Refusal when the file as a whole cannot be read: then nothing was made
     */
    public Report addAll(CorpusId corpus, ArticleFile file, Jobs.Progress progress) {
        articles.requireToAdd(corpus);
        List<Made> made = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        LastKept kept = new LastKept(corpus);
        long[] read = new long[1];
        try {
            files.importer(file).read(file, (place, draft) -> {
                read[0]++;
                progress.step();
                try {
                    Draft each = draft.get();
                    Article article = add(corpus, each, each.about(), kept).article();
                    made.add(new Made(article.id().value(), article.title()));
                } catch (Refusal refusal) {
                    skipped.add(skipped(place, refusal));
                } catch (RuntimeException fault) {
                    LOG.error("What stands at {} of a file into {} could not be kept", place, corpus.value(), fault);
                    skipped.add(skipped(place, Refusal.invalid("fault")));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Report(
                read[0],
                made.size(),
                made.stream().limit(MOST_NAMED).toList(),
                skipped.size(),
                skipped.stream().limit(MOST_SKIPPED).toList());
    }

    private static Skipped skipped(String place, Refusal refusal) {
        return new Skipped(place, refusal.code(), refusal.args());
    }

    /** The bytes of an original, which only those get to know who may read its article. */
    public InputStream open(Original original) {
        return handed.open(original.sha256());
    }
}
