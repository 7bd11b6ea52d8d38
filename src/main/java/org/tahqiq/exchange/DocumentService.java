package org.tahqiq.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationId;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Correction;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.Verdict;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** One article with all that belongs to it: gathered to leave, taken apart when it arrives. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class DocumentService {

    private final ArticleService articles;
    private final AnnotationService annotations;
    private final RelationService relations;
    private final ClaimService claims;
    private final ReviewTransferService reviews;

    DocumentService(
            ArticleService articles,
            AnnotationService annotations,
            RelationService relations,
            ClaimService claims,
            ReviewTransferService reviews) {
        this.articles = articles;
        this.annotations = annotations;
        this.relations = relations;
        this.claims = claims;
        this.reviews = reviews;
    }

    /**
     * An article that arrived.
     *
     * @param claims the ids its claims have here by those they had in the file
     * @param masters the claims that repeat others, with the id of the other in the file
     */
    record Arrival(UUID article, long remapped, Map<UUID, UUID> claims, Map<AnnotationId, UUID> masters) {}

    @Transactional(readOnly = true)
    CorpusDocument of(ArticleId id) {
        Article article = articles.get(id);
        List<Annotation> marks = Paging.all(paging -> annotations.list(id, null, null, paging));
        Set<UUID> ids = marks.stream().map(a -> a.id().value()).collect(Collectors.toSet());
        List<Relation> links = Paging.all(paging -> relations.list(id, paging));
        return new CorpusDocument(
                id.value(),
                article.edition(),
                article.text().value(),
                article.description(),
                marks.stream()
                        .map(a -> new CorpusDocument.Mark(
                                a.id().value(), a.tag(), a.span(), a.origin(), withinReach(ids, a.fields())))
                        .toList(),
                links.stream()
                        .map(r -> new CorpusDocument.Link(
                                r.id().value(),
                                r.kind(),
                                r.source().value(),
                                r.target().value()))
                        .toList(),
                // What its reader is to judge blind stays out.
                claims.of(id).stream()
                        .filter(claim -> !claim.blind())
                        .map(DocumentService::checked)
                        .toList());
    }

    /** @param madeNow articles this import made: twins of them are no duplicates */
    Arrival bringIn(CorpusId corpus, CorpusDocument document, Set<UUID> madeNow) {
        String sha256 = new PlainText(document.text()).sha256();
        if (!madeNow.containsAll(articles.withText(corpus, sha256))) {
            throw Refusal.conflict("text-known").at("text");
        }
        Article article = articles.bringIn(
                        corpus,
                        new ArticleId(document.id()),
                        document.edition(),
                        document.text(),
                        document.description())
                .article();
        long remapped = article.id().value().equals(document.id()) ? 0 : 1;
        Map<UUID, Annotation> arrived = new HashMap<>();
        // Those that say who made a claim come before the claims that name them.
        List<CorpusDocument.Mark> inOrder = document.annotations().stream()
                .sorted(Comparator.comparing(mark -> saidIn(mark.fields()) != null))
                .toList();
        for (CorpusDocument.Mark mark : inOrder) {
            Annotation made = annotations
                    .bringIn(
                            article,
                            new AnnotationId(mark.id()),
                            mark.origin(),
                            new AnnotationService.Wanted(
                                    mark.tag(), mark.span(), null, following(arrived, mark.fields())))
                    .annotation();
            remapped += made.id().value().equals(mark.id()) ? 0 : 1;
            arrived.put(mark.id(), made);
        }
        for (CorpusDocument.Link link : document.relations()) {
            Relation made = relations
                    .bringIn(
                            article,
                            new RelationId(link.id()),
                            new RelationService.Wanted(
                                    link.kind(),
                                    known(arrived, link.from(), "relations.from")
                                            .id(),
                                    known(arrived, link.to(), "relations.to").id()))
                    .relation();
            remapped += made.id().value().equals(link.id()) ? 0 : 1;
        }
        Map<UUID, UUID> claimIds = new HashMap<>();
        Map<AnnotationId, UUID> masters = new HashMap<>();
        for (CorpusDocument.Checked claim : document.claims()) {
            Annotation made = known(arrived, claim.annotation(), "claims.annotation");
            remapped += reviews.takeOver(made, claim.dossier());
            claimIds.put(claim.annotation(), made.id().value());
            if (claim.master() != null) {
                masters.put(made.id(), claim.master());
            }
        }
        return new Arrival(article.id().value(), remapped, claimIds, masters);
    }

    /** Once all articles are there: a claim may repeat one of an article that came later. */
    void pointToMaster(AnnotationId duplicate, UUID master) {
        reviews.pointTo(duplicate, new AnnotationId(master));
    }

    private static @Nullable UUID saidIn(Fields fields) {
        return fields instanceof ClaimFields claim ? claim.saidIn() : null;
    }

    /** The fields, naming the annotation that arrived for the one they named. */
    private static Fields following(Map<UUID, Annotation> arrived, Fields fields) {
        UUID named = saidIn(fields);
        return named != null && fields instanceof ClaimFields claim
                ? claim.saidIn(known(arrived, named, "annotations.fields.claimant.annotation")
                        .id()
                        .value())
                : fields;
    }

    /** The fields, without a name for what was withdrawn since: nobody could follow it in the file. */
    private static Fields withinReach(Set<UUID> ids, Fields fields) {
        UUID named = saidIn(fields);
        return named != null && !ids.contains(named) && fields instanceof ClaimFields claim
                ? claim.saidIn((UUID) null)
                : fields;
    }

    private static Annotation known(Map<UUID, Annotation> arrived, UUID id, String field) {
        Annotation found = arrived.get(id);
        if (found == null) {
            throw Refusal.invalid("other-article").at(field);
        }
        return found;
    }

    private static CorpusDocument.Checked checked(Claim claim) {
        Claim.Standing standing = claim.standing();
        return new CorpusDocument.Checked(
                claim.annotation().id().value(),
                standing.master() == null ? null : standing.master().value(),
                new ReviewTransferService.Dossier(
                        new ReviewTransferService.Stand(
                                standing.state(), standing.dismissal(), standing.reason(), standing.due()),
                        claim.verdicts().stream().map(DocumentService::judged).toList(),
                        claim.evidence().stream()
                                .filter(evidence -> !evidence.confidential())
                                .map(evidence -> new ReviewTransferService.Cited(evidence.id(), evidence.content()))
                                .toList(),
                        claim.corrections().stream()
                                .map(DocumentService::corrected)
                                .toList(),
                        claim.seconds().stream()
                                .flatMap(second -> Stream.ofNullable(second(second)))
                                .toList(),
                        claim.replies().stream()
                                .map(reply -> new ReviewTransferService.Asked(reply.id(), reply.content()))
                                .toList()));
    }

    private static ReviewTransferService.Corrected corrected(Correction correction) {
        return new ReviewTransferService.Corrected(
                correction.state(),
                correction.kind().name(),
                correction.publicNote(),
                correction.reason(),
                correction.change(),
                correction.origin(),
                correction.madeAt());
    }

    /** Null for one that was asked for and not given. */
    private static ReviewTransferService.@Nullable Second second(SecondVerdict second) {
        Verdict.Code code = second.code();
        Instant givenAt = second.givenAt();
        Verdict.Confidence sure = second.confidence();
        return code == null || givenAt == null
                ? null
                : new ReviewTransferService.Second(
                        new ReviewTransferService.Judged(
                                new Verdict.Given(
                                        code.name(),
                                        second.reasons().stream()
                                                .map(Enum::name)
                                                .toList(),
                                        second.rationale(),
                                        sure == null ? null : sure.name(),
                                        null),
                                second.origin(),
                                givenAt),
                        second.settlement());
    }

    private static ReviewTransferService.Judged judged(Verdict verdict) {
        return new ReviewTransferService.Judged(
                new Verdict.Given(
                        verdict.code().name(),
                        verdict.reasons().stream().map(Enum::name).toList(),
                        verdict.rationale(),
                        verdict.confidence() == null
                                ? null
                                : verdict.confidence().name(),
                        verdict.changeNote()),
                verdict.origin(),
                verdict.madeAt());
    }
}
