package org.tahqiq.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.article.Article;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Evidence;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.TextSpan;

/** Finds articles, claims, annotations and evidence by their words. The index says what fits; what is shown is read afresh. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SearchService {

    private final SearchIndex index;
    private final IndexKeeper keeper;
    private final SearchRows rows;
    private final CorpusService corpora;
    private final ClaimService claims;
    private final CurrentMember current;

    SearchService(
            SearchIndex index,
            IndexKeeper keeper,
            SearchRows rows,
            CorpusService corpora,
            ClaimService claims,
            CurrentMember current) {
        this.index = index;
        this.keeper = keeper;
        this.rows = rows;
        this.corpora = corpora;
        this.claims = claims;
        this.current = current;
    }

    /** How far the index is that is being made. */
    public record Progress(long done, long total) {}

    /** What fits, the best first. A part may be short of things that were deleted a moment ago. */
    public Paging.Slice<Hit> find(Query query, Paging paging) {
        Sight sight = sight(query.corpus(), query.kinds().contains(Kind.EVIDENCE));
        return hits(
                paging.slice(index.find(query, sight, paging.key(), paging.limit() + 1), SearchIndex.Found::place),
                sight);
    }

    /** How much fits, of each kind. */
    public Map<Kind, Integer> counts(Query query) {
        Sight sight = sight(query.corpus(), true);
        return Kind.SEARCHED.stream()
                .collect(Collectors.toMap(Function.identity(), kind -> index.count(query.in(Set.of(kind)), sight)));
    }

    /** The words of a query that are found somewhere when each is looked for alone. */
    public List<String> foundAlone(Query query) {
        Sight sight = sight(query.corpus(), true);
        return query.parts().stream()
                .flatMap(part -> part.words().stream())
                .map(FoldedWord::folded)
                .distinct()
                .filter(word -> index.count(new Query(word, query.kinds(), query.corpus()), sight) > 0)
                .toList();
    }

    /** How far the index is that is being made; empty when it is whole. */
    public Optional<Progress> progress() {
        return keeper.progress();
    }

    /** What the caller may find, read afresh for every question. */
    Sight sight(@Nullable CorpusId only, boolean withEvidence) {
        List<Corpus> all = only == null ? Paging.all(corpora::list) : List.of(corpora.get(only));
        return new Sight(
                current.id().value(),
                ids(all.stream()),
                ids(all.stream()
                        .filter(each -> each.mode() == Corpus.Mode.INDEPENDENT && corpora.worksBlind(each.id()))),
                ids(all.stream().filter(each -> each.mode() == Corpus.Mode.SHARED || !corpora.worksBlind(each.id()))),
                withEvidence
                        ? ids(all.stream().filter(each -> current.holds(each.id(), Role.REVIEWER, Role.CURATOR)))
                        : Set.of());
    }

    private static Set<UUID> ids(Stream<Corpus> corpora) {
        return corpora.map(each -> each.id().value()).collect(Collectors.toSet());
    }

    private Paging.Slice<Hit> hits(Paging.Slice<SearchIndex.Found> found, Sight sight) {
        Map<UUID, Evidence> evidence = byId(
                ids(found, Kind.EVIDENCE), rows::evidence, each -> each.id().value());
        Set<UUID> claimed = Stream.concat(
                        ids(found, Kind.CLAIM).stream(),
                        evidence.values().stream().map(each -> each.claim().value()))
                .collect(Collectors.toSet());
        Map<UUID, Claim> claim =
                byId(claimed, claims::all, each -> each.annotation().id().value());
        Map<UUID, Annotation> annotation = byId(
                ids(found, Kind.ANNOTATION),
                rows::annotations,
                each -> each.id().value());
        Set<UUID> read = Stream.of(
                        ids(found, Kind.ARTICLE).stream(),
                        claim.values().stream()
                                .map(each -> each.annotation().article().value()),
                        annotation.values().stream().map(each -> each.article().value()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        Map<UUID, Article> article =
                byId(read, rows::articles, each -> each.id().value());
        Rows here = new Rows(article, annotation, claim, evidence);
        return new Paging.Slice<>(
                found.items().stream()
                        .map(here::hit)
                        .filter(Objects::nonNull)
                        .filter(hit ->
                                sight.corpora().contains(hit.article().corpus().value()))
                        .toList(),
                found.next());
    }

    private static Set<UUID> ids(Paging.Slice<SearchIndex.Found> found, Kind kind) {
        return found.items().stream()
                .filter(each -> each.kind() == kind)
                .map(SearchIndex.Found::id)
                .collect(Collectors.toSet());
    }

    private static <T> Map<UUID, T> byId(
            Set<UUID> ids, Function<Collection<UUID>, List<T>> read, Function<T, UUID> id) {
        return ids.isEmpty() ? Map.of() : read.apply(ids).stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** What was read for a part of the hits, by id. */
    private record Rows(
            Map<UUID, Article> articles,
            Map<UUID, Annotation> annotations,
            Map<UUID, Claim> claims,
            Map<UUID, Evidence> evidence) {

        /** Null for what is not there any more. */
        @Nullable
        Hit hit(SearchIndex.Found found) {
            return switch (found.kind()) {
                case ARTICLE -> hit(found, found.id(), null, null, null);
                case ANNOTATION -> hit(found, annotations.get(found.id()), null, null);
                case CLAIM -> hit(found, claims.get(found.id()), null);
                case EVIDENCE -> {
                    Evidence row = evidence.get(found.id());
                    Claim claim = row == null ? null : claims.get(row.claim().value());
                    // The claim as the caller sees it has the evidence that the caller may see.
                    boolean seen = claim != null
                            && claim.evidence().stream()
                                    .anyMatch(each -> each.id().value().equals(found.id()));
                    yield seen ? hit(found, claim, row) : null;
                }
                case FOREIGN_REVIEW -> null;
            };
        }

        private @Nullable Hit hit(SearchIndex.Found found, @Nullable Claim claim, @Nullable Evidence evidence) {
            return claim == null ? null : hit(found, claim.annotation(), claim, evidence);
        }

        private @Nullable Hit hit(
                SearchIndex.Found found,
                @Nullable Annotation annotation,
                @Nullable Claim claim,
                @Nullable Evidence evidence) {
            return annotation == null ? null : hit(found, annotation.article().value(), annotation, claim, evidence);
        }

        private @Nullable Hit hit(
                SearchIndex.Found found,
                UUID id,
                @Nullable Annotation annotation,
                @Nullable Claim claim,
                @Nullable Evidence evidence) {
            Article article = articles.get(id);
            if (article == null) {
                return null;
            }
            int shift = annotation == null || evidence != null
                    ? 0
                    : annotation.span().start();
            int end = evidence == null
                    ? article.text().value().length()
                    : Entries.excerpt(evidence).length();
            List<TextSpan> marks = found.marks().stream()
                    .map(mark -> new TextSpan(mark.start() + shift, mark.end() + shift))
                    // The ends of an annotation may have moved since the index took it in.
                    .filter(mark -> mark.end() <= end)
                    .toList();
            return new Hit(found.kind(), found.id(), article, annotation, claim, evidence, marks);
        }
    }
}
