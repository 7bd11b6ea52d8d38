package org.tahqiq.article;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.ArabicNormalizer;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** The articles of a corpus as a list: searched, narrowed, sorted, each with how far the work on it is. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class LibraryService {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Articles articles;
    private final ArticleSearch search;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ArticleProgress progress;

    LibraryService(
            Articles articles,
            ArticleSearch search,
            CorpusService corpora,
            CurrentMember current,
            ArticleProgress progress) {
        this.articles = articles;
        this.search = search;
        this.corpora = corpora;
        this.current = current;
        this.progress = progress;
    }

    /** In which order articles are listed. */
    public enum Sort {
        NEWEST,
        OLDEST,
        TITLE,
        DATE
    }

    /** Whose work is asked for. */
    public enum Whose {
        MINE,
        RETURNED,
        /** Articles the caller has not read to the end. */
        NOT_READ,
        READ
    }

    /**
     * Which articles are asked for; null asks for all.
     *
     * @param words all of which must be in an article, folded
     */
    public record Filter(
            @Nullable String words,
            ArticleProgress.@Nullable Stage stage,
            @Nullable Whose whose,
            Sort sort) {}

    /**
     * One line of the library.
     *
     * @param newest which version of the article is the last
     */
    public record Line(ArticleSummary article, int words, int newest, ArticleProgress.Progress progress) {

        /** When anything about the article or the work on it last changed. */
        public Instant lastChange() {
            Instant last = progress.lastChange();
            return last == null || last.isBefore(article.createdAt()) ? article.createdAt() : last;
        }
    }

    /** An article that was put away. */
    public record Deleted(
            ArticleId id, String title, @Nullable String outlet, Instant deletedAt) {

        /** Where a part of the trash ended. */
        private String key() {
            return id.value() + deletedAt.toString();
        }
    }

    /** An article that is there already, and why it may be the same. */
    public record Known(ArticleId id, String title, boolean sameText) {}

    public Paging.Slice<Line> list(CorpusId corpus, Filter filter, Paging paging) {
        corpora.get(corpus);
        int wanted = paging.limit() + 1;
        List<Line> fitting = new ArrayList<>();
        Predicate<Line> fits = fits(filter);
        String after = paging.key();
        List<ArticleSearch.Found> part;
        // Stages are not stored (decision 0008): read on until enough fit.
        int atOnce = filter.stage() == null && filter.whose() == null ? wanted : Paging.MOST;
        do {
            part = search.page(corpus, filter, after, atOnce);
            lines(corpus, part).stream().filter(fits).forEach(fitting::add);
            after = part.isEmpty()
                    ? after
                    : ArticleSearch.key(filter.sort(), part.getLast().article());
        } while (fitting.size() < wanted && part.size() == atOnce);
        return paging.slice(
                fitting.subList(0, Math.min(fitting.size(), wanted)),
                line -> ArticleSearch.key(filter.sort(), line.article()));
    }

    private Predicate<Line> fits(Filter filter) {
        UUID me = current.id().value();
        return line -> (filter.stage() == null || line.progress().stage() == filter.stage())
                && (filter.whose() == null
                        || switch (filter.whose()) {
                            case MINE -> line.progress().passOf(me) != null;
                            case RETURNED -> line.progress().passOf(me) == ArticleProgress.Pass.RETURNED;
                            case NOT_READ -> line.progress().passOf(me) != ArticleProgress.Pass.DONE;
                            case READ -> line.progress().passOf(me) == ArticleProgress.Pass.DONE;
                        });
    }

    private List<Line> lines(CorpusId corpus, List<ArticleSearch.Found> part) {
        Map<UUID, ArticleProgress.Progress> stages = progress.of(
                corpus, part.stream().map(found -> found.article().id().value()).toList());
        return part.stream()
                .map(found -> new Line(
                        found.article(),
                        found.words(),
                        found.newest(),
                        stages.getOrDefault(found.article().id().value(), ArticleProgress.Progress.NONE)))
                .toList();
    }

    /** How far the work on one article is. */
    public ArticleProgress.Progress progress(CorpusId corpus, ArticleId article) {
        corpora.get(corpus);
        return progress.of(corpus, List.of(article.value()))
                .getOrDefault(article.value(), ArticleProgress.Progress.NONE);
    }

    /** Articles with this text or this address, so that whoever adds one knows before. */
    public List<Known> known(CorpusId corpus, String text, String url) {
        corpora.get(corpus);
        Map<UUID, Known> known = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            try {
                articles.knownByText(corpus.value(), new PlainText(text).sha256())
                        .forEach(each -> known.put(each.id().value(), each));
            } catch (Refusal unstorable) {
                // Such a text is nowhere; saving it says why.
            }
        }
        if (!url.isBlank()) {
            articles.knownByUrl(corpus.value(), url.strip())
                    .forEach(each -> known.putIfAbsent(each.id().value(), each));
        }
        return List.copyOf(known.values());
    }

    /** What was put away, the last first. */
    public Paging.Slice<Deleted> trash(CorpusId corpus, Paging paging) {
        corpora.get(corpus);
        current.require(corpus, Role.EDITOR, Role.CURATOR);
        Limit oneMore = Limit.of(paging.limit() + 1);
        String after = paging.key();
        try {
            return paging.slice(
                    after.isEmpty()
                            ? articles.deleted(corpus.value(), END_OF_TIME, new UUID(0, 0), oneMore)
                            : articles.deleted(
                                    corpus.value(),
                                    Instant.parse(after.substring(36)),
                                    UUID.fromString(after.substring(0, 36)),
                                    oneMore),
                    Deleted::key);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    /** The words of a search, folded. */
    static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(ArabicNormalizer.fold(typed).strip().split(" +"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(12)
                        .toList();
    }
}
