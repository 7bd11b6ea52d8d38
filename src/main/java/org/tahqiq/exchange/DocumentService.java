package org.tahqiq.exchange;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationTransferService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleTransferService;
import org.tahqiq.curation.GoldTransferService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** One article with all that belongs to it: gathered to leave, taken apart when it arrives. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class DocumentService {

    private final ArticleService articles;
    private final ArticleTransferService arrivals;
    private final AnnotationTransferService marks;
    private final ClaimService claims;
    private final ReviewTransferService reviews;
    private final GoldTransferService gold;

    DocumentService(
            ArticleService articles,
            ArticleTransferService arrivals,
            AnnotationTransferService marks,
            ClaimService claims,
            ReviewTransferService reviews,
            GoldTransferService gold) {
        this.articles = articles;
        this.arrivals = arrivals;
        this.marks = marks;
        this.claims = claims;
        this.reviews = reviews;
        this.gold = gold;
    }

    /**
     * An article that arrived.
     *
     * @param made false for one that was there, of which a reading came
     * @param renamedClaims the ids of its claims that are others here, by those they had in the file
     * @param masters the claims that repeat others, with the id of the other in the file
     */
    record Arrival(
            UUID article,
            boolean made,
            long remapped,
            Map<UUID, UUID> renamedClaims,
            Map<AnnotationId, UUID> masters) {}

    /** Those of these articles that are there, by id. */
    @Transactional(readOnly = true)
    List<CorpusDocument> of(CorpusId corpus, List<ArticleId> ids) {
        List<Article> found = articles.those(corpus, ids);
        AnnotationTransferService.Leaving leaving = marks.leaving(corpus, ids);
        Map<ArticleId, List<Claim>> judged = claims
                .of(
                        corpus,
                        ids,
                        found.stream()
                                .flatMap(article -> Stream.concat(
                                        leaving.annotations(article.id()).stream(),
                                        leaving.gold(article.id()).stream()))
                                .toList())
                .stream()
                // What its reader is to judge blind stays out.
                .filter(claim -> !claim.blind())
                .collect(Collectors.groupingBy(claim -> claim.annotation().article()));
        Map<ArticleId, GoldTransferService.Settled> settled = gold.leaving(corpus, ids);
        return found.stream()
                .map(article -> document(
                        article,
                        leaving,
                        judged.getOrDefault(article.id(), List.of()),
                        settled.getOrDefault(article.id(), GoldTransferService.Settled.NOTHING)))
                .toList();
    }

    private static CorpusDocument document(
            Article article,
            AnnotationTransferService.Leaving leaving,
            List<Claim> claims,
            GoldTransferService.Settled settled) {
        return new CorpusDocument(
                article.id().value(),
                article.edition(),
                article.text().value(),
                article.description(),
                marks(leaving.annotations(article.id())),
                links(leaving.links(article.id())),
                claims.stream().map(LeavingClaim::of).toList(),
                new CorpusDocument.Gold(
                        marks(leaving.gold(article.id())), links(leaving.goldLinks(article.id())), settled));
    }

    private static List<CorpusDocument.Mark> marks(List<Annotation> marks) {
        Set<UUID> ids = marks.stream().map(a -> a.id().value()).collect(Collectors.toSet());
        return marks.stream()
                .map(a -> new CorpusDocument.Mark(
                        a.id().value(), a.tag(), a.span(), a.origin(), withinReach(ids, a.fields())))
                .toList();
    }

    private static List<CorpusDocument.Link> links(List<Relation> links) {
        return links.stream()
                .map(r -> new CorpusDocument.Link(
                        r.id().value(), r.kind(), r.source().value(), r.target().value()))
                .toList();
    }

    /**
     * Brings articles in, all or none. Of a text that is there the caller's reading comes alone, where they read blind and have not begun.
     *
     * @param madeNow articles this import made before: twins of them are no duplicates
     * @return as many, in the same order
     */
    List<Arrival> bringIn(CorpusId corpus, List<CorpusDocument> documents, Set<UUID> madeNow) {
        Map<CorpusDocument, Article> read = readHere(corpus, documents);
        Iterator<Article> fresh = arrivals.bringIn(
                        corpus,
                        documents.stream()
                                .filter(document -> !read.containsKey(document))
                                .map(document -> new ArticleTransferService.Arriving(
                                        new ArticleId(document.id()),
                                        document.edition(),
                                        document.text(),
                                        document.description()))
                                .toList(),
                        madeNow)
                .iterator();
        List<Article> made = documents.stream()
                .map(document -> Optional.ofNullable(read.get(document)).orElseGet(fresh::next))
                .toList();
        List<AnnotationTransferService.Arrived> arrived = marks.bringIn(
                corpus,
                IntStream.range(0, documents.size())
                        .mapToObj(i -> arriving(
                                made.get(i),
                                documents.get(i),
                                read.containsKey(documents.get(i)) ? marks::readFor : UnaryOperator.identity()))
                        .toList());
        return IntStream.range(0, documents.size())
                .mapToObj(
                        i -> judge(made.get(i), !read.containsKey(documents.get(i)), documents.get(i), arrived.get(i)))
                .toList();
    }

    /** Articles that are there, by the documents that hold nothing but a reading of them; twins wait until each comes by itself. */
    private Map<CorpusDocument, Article> readHere(CorpusId corpus, List<CorpusDocument> documents) {
        Map<CorpusDocument, Article> read = new IdentityHashMap<>();
        if (marks.readsAlone(corpus)) {
            Map<String, List<CorpusDocument>> byText = documents.stream()
                    .collect(Collectors.groupingBy(document -> new PlainText(document.text()).sha256()));
            byText.values().removeIf(twins -> twins.size() > 1 || !isReading(twins.getFirst()));
            for (Article article : arrivals.withTexts(corpus, byText.keySet())) {
                if (marks.readsFromFile(article)) {
                    byText.getOrDefault(article.sha256(), List.of()).forEach(document -> read.put(document, article));
                }
            }
        }
        return read;
    }

    private static boolean isReading(CorpusDocument document) {
        return !document.annotations().isEmpty()
                && document.claims().isEmpty()
                && document.gold().marks().isEmpty();
    }

    private static AnnotationTransferService.Arriving arriving(
            Article article, CorpusDocument document, UnaryOperator<Origin> maker) {
        return new AnnotationTransferService.Arriving(
                article,
                Stream.concat(
                                document.annotations().stream().map(mark -> mark(mark, maker, false)),
                                document.gold().marks().stream().map(mark -> mark(mark, maker, true)))
                        .toList(),
                Stream.concat(document.relations().stream(), document.gold().links().stream())
                        .map(link -> new AnnotationTransferService.Link(link.id(), link.kind(), link.from(), link.to()))
                        .toList());
    }

    private static AnnotationTransferService.Mark mark(
            CorpusDocument.Mark mark, UnaryOperator<Origin> maker, boolean gold) {
        return new AnnotationTransferService.Mark(
                mark.id(), mark.tag(), mark.span(), maker.apply(mark.origin()), mark.fields(), gold);
    }

    /** Takes over what the file says of its claims and of what was settled. */
    private Arrival judge(
            Article article, boolean fresh, CorpusDocument document, AnnotationTransferService.Arrived arrived) {
        boolean renamedArticle = fresh && !article.id().value().equals(document.id());
        long remapped = arrived.remapped() + (renamedArticle ? 1 : 0);
        gold.takeOver(article, arrived, document.gold().settled());
        Map<UUID, UUID> renamed = new HashMap<>();
        Map<AnnotationId, UUID> masters = new HashMap<>();
        for (CorpusDocument.Checked claim : document.claims()) {
            Annotation made = arrived.annotations().get(claim.annotation());
            if (made == null) {
                throw Refusal.invalid("other-article").at("claims.annotation");
            }
            remapped += reviews.takeOver(made, claim.dossier());
            if (!made.id().value().equals(claim.annotation())) {
                renamed.put(claim.annotation(), made.id().value());
            }
            if (claim.master() != null) {
                masters.put(made.id(), claim.master());
            }
        }
        return new Arrival(article.id().value(), fresh, remapped, renamed, masters);
    }

    /** Once all articles are there: a claim may repeat one of an article that came later. */
    void pointToMaster(AnnotationId duplicate, UUID master) {
        reviews.pointTo(duplicate, new AnnotationId(master));
    }

    private static @Nullable UUID saidIn(Fields fields) {
        return fields instanceof ClaimFields claim ? claim.saidIn() : null;
    }

    /** The fields, without a name for what was withdrawn since: nobody could follow it in the file. */
    private static Fields withinReach(Set<UUID> ids, Fields fields) {
        UUID named = saidIn(fields);
        return named != null && !ids.contains(named) && fields instanceof ClaimFields claim
                ? claim.saidIn((UUID) null)
                : fields;
    }
}
