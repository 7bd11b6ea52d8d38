package org.tahqiq.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** The claims there are to check, as lists and one by one. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ClaimService {

    /** To be asked for: claims that nobody was assigned. */
    public static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    private final Reviews reviews;
    private final AnnotationService annotations;
    private final ArticleService articles;
    private final CorpusService corpora;
    private final Dossiers dossiers;
    private final CurrentMember current;

    ClaimService(
            Reviews reviews,
            AnnotationService annotations,
            ArticleService articles,
            CorpusService corpora,
            Dossiers dossiers,
            CurrentMember current) {
        this.reviews = reviews;
        this.annotations = annotations;
        this.articles = articles;
        this.corpora = corpora;
        this.dossiers = dossiers;
        this.current = current;
    }

    /** Which claims are asked for; null asks for all, and {@link #NOBODY} for those without an assignee. */
    public record Filter(
            @Nullable CorpusId corpus,
            @Nullable Set<WorkState> states,
            Verdict.@Nullable Code verdict,
            @Nullable MemberId assignee,
            @Nullable String words,
            Facets facets) {

        public Filter(
                @Nullable CorpusId corpus,
                @Nullable Set<WorkState> states,
                Verdict.@Nullable Code verdict,
                @Nullable MemberId assignee,
                @Nullable String words) {
            this(corpus, states, verdict, assignee, words, Facets.ANY);
        }

        /** The same, of one state alone. */
        public Filter in(WorkState state) {
            return new Filter(corpus, Set.of(state), verdict, assignee, words, facets);
        }
    }

    /**
     * What the numbers of the dashboard count claims by; null asks for all.
     *
     * @param late only those that are late
     * @param outlet of their article, empty for those without
     * @param topic empty for those without
     * @param judged when the first verdict came
     */
    public record Facets(
            boolean late,
            @Nullable String outlet,
            @Nullable String topic,
            @Nullable Period judged) {

        public static final Facets ANY = new Facets(false, null, null, null);
    }

    /** @param to not in it */
    public record Period(Instant from, Instant to) {

        public static final Period EVER = new Period(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

        public static Period of(YearMonth month) {
            return new Period(
                    Days.begin(month.atDay(1)), Days.begin(month.plusMonths(1).atDay(1)));
        }
    }

    public Paging.Slice<Claim> list(Filter filter, Paging paging) {
        List<Reviews.Row> rows = reviews.page(paging.afterId(), search(filter), Limit.of(paging.limit() + 1));
        Paging.Slice<Reviews.Row> slice =
                paging.slice(rows, row -> row.annotation().id().value());
        return new Paging.Slice<>(whole(slice.items()), slice.next());
    }

    /** The filter as the database is asked, among the corpora the caller may see. */
    ClaimSearch search(Filter filter) {
        List<UUID> among = filter.corpus() != null ? among(List.of(corpora.get(filter.corpus()))) : visible();
        return new ClaimSearch(
                among,
                filter.states() == null ? EnumSet.allOf(WorkState.class) : filter.states(),
                filter.assignee(),
                filter.verdict(),
                filter.words(),
                filter.facets(),
                null,
                current.id().value());
    }

    /** Those of these claims that are there for the caller, in no order. */
    public List<Claim> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : whole(reviews.those(ids, visible()));
    }

    /**
     * The claims that these annotations are, in their order.
     *
     * @param marks of these articles of that corpus, which the caller may see
     */
    public List<Claim> of(CorpusId corpus, Collection<ArticleId> articles, List<Annotation> marks) {
        boolean gold = goldIsClaimed(corpus);
        Map<AnnotationId, Review> begun = reviews
                .ofArticles(articles.stream().map(ArticleId::value).toList())
                .stream()
                .collect(Collectors.toMap(Review::claim, Function.identity()));
        return whole(marks.stream()
                .filter(mark -> mark.tag() == Tag.CLAIM && mark.gold() == gold)
                .map(claim -> new Reviews.Row(claim, begun.get(claim.id())))
                .toList());
    }

    /** How a claim stands: its work state, and its verdict once there is one. */
    public record Standing(UUID claim, WorkState state, Verdict.@Nullable Code verdict) {

        static Standing of(Claim claim) {
            return new Standing(
                    claim.annotation().id().value(),
                    claim.state(),
                    claim.verdict().map(Verdict::code).orElse(null));
        }
    }

    /** How the claims of an article stand; thousands are read at once, without what was written about them. */
    public List<Standing> standings(ArticleId article) {
        return corpora.worksBlind(articles.requireThere(article))
                ? List.of()
                : reviews.standings(article.value(), current.id().value());
    }

    /** Whether it is the gold of a corpus that becomes claims; else it is what its members mark. */
    private boolean goldIsClaimed(CorpusId corpus) {
        return corpora.get(corpus).mode() == Corpus.Mode.INDEPENDENT;
    }

    /** Empty for what is there and is no claim. */
    public Optional<Standing> standing(AnnotationId id) {
        return find(id).map(Standing::of);
    }

    public Claim get(AnnotationId id) {
        return find(id).orElseThrow(Refusal::unknown);
    }

    private Optional<Claim> find(AnnotationId id) {
        Annotation annotation = annotations.get(id);
        if (annotation.tag() != Tag.CLAIM || annotation.gold() != goldIsClaimed(annotation.corpus())) {
            return Optional.empty();
        }
        Review review = reviews.findById(id).orElse(null);
        return Optional.of(whole(List.of(new Reviews.Row(annotation, review))).getFirst());
    }

    /** Nobody else moves these claims before this transaction ends. */
    @Transactional
    void holdStill(AnnotationId claim, @Nullable UUID other) {
        reviews.holdStill(other == null ? List.of(claim.value()) : List.of(claim.value(), other));
    }

    private List<UUID> visible() {
        return among(Paging.all(corpora::list));
    }

    /** What becomes a claim where members work blind is not theirs to see. */
    private List<UUID> among(List<Corpus> all) {
        return all.stream()
                .filter(corpus -> corpus.mode() == Corpus.Mode.SHARED || !corpora.worksBlind(corpus.id()))
                .map(corpus -> corpus.id().value())
                .toList();
    }

    /** The review of a claim that is about to change; made when this is the first time. */
    Review reviewOf(Annotation claim, Instant now) {
        return reviews.findById(claim.id()).orElseGet(() -> new Review(claim, now));
    }

    List<Claim> whole(List<Reviews.Row> rows) {
        return dossiers.of(rows);
    }
}
