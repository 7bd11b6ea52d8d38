package org.tahqiq.curation.rest;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.PlaceKey;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.GoldAnnotation;
import org.tahqiq.curation.GoldEditService;
import org.tahqiq.curation.GoldService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class GoldController {

    /** @param links to others of the gold */
    record GoldAnswer(
            UUID id,
            UUID article,
            Tag tag,
            int start,
            int end,
            String quote,
            Fields fields,
            List<LinkAnswer> links,
            DecisionAnswer decision) {}

    record LinkAnswer(UUID id, Relation.Kind kind, UUID to) {

        static LinkAnswer of(Relation link) {
            return new LinkAnswer(link.id().value(), link.kind(), link.target().value());
        }
    }

    /**
     * @param by who decided
     * @param from the readings that were looked at
     */
    record DecisionAnswer(
            Decision.Kind kind,
            UUID by,
            String at,
            @Nullable String note,
            List<ReadAnswer> from) {

        static DecisionAnswer of(Decision decision) {
            return new DecisionAnswer(
                    decision.kind(),
                    decision.by().id(),
                    decision.at().toString(),
                    decision.note(),
                    decision.readings().stream()
                            .map(read -> new ReadAnswer(read.subject(), read.readerId(), read.chosen()))
                            .toList());
        }
    }

    /** @param chosen whether the decision follows it */
    record ReadAnswer(UUID annotation, UUID member, boolean chosen) {}

    private final GoldService gold;
    private final GoldEditService edits;
    private final GoldReading reading;
    private final ArticleService articles;

    GoldController(GoldService gold, GoldEditService edits, GoldReading reading, ArticleService articles) {
        this.gold = gold;
        this.edits = edits;
        this.reading = reading;
        this.articles = articles;
    }

    /** The settled annotations of an article. */
    @GetMapping("/articles/{id}/gold")
    Paging.Slice<GoldAnswer> list(@PathVariable UUID id, Paging paging, OffsetUnit.Asked asked) {
        List<GoldAnnotation> all = gold.of(new ArticleId(id));
        Offsets offsets = offsets(new ArticleId(id), asked.unit());
        PlaceKey after = PlaceKey.read(paging.key());
        return paging.slice(
                        all.stream()
                                .sorted(Comparator.comparing(GoldController::place))
                                .filter(each -> place(each).compareTo(after) > 0)
                                .limit(paging.limit() + 1L)
                                .toList(),
                        GoldController::place)
                .map(each -> answer(each, offsets));
    }

    private static PlaceKey place(GoldAnnotation gold) {
        return PlaceKey.of(gold.annotation());
    }

    /** Settles one annotation: as readings have it, or as it is sent. */
    @PostMapping("/articles/{id}/gold")
    ResponseEntity<GoldAnswer> settle(
            @PathVariable UUID id, OffsetUnit.Asked asked, @RequestBody GoldReading.Request request) {
        reading.requireReadable(request.tag(), request.fields());
        GoldEditService.Settled settled = edits.settle(
                new ArticleId(id),
                article -> reading.wanted(request, article.text().offsets(asked.unit())));
        UUID made = settled.gold().annotation().id().value();
        return ResponseEntity.status(settled.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/gold/" + made))
                .eTag(version(settled.gold()))
                .body(answer(settled.gold(), asked.unit()));
    }

    @GetMapping("/gold/{id}")
    ResponseEntity<GoldAnswer> get(@PathVariable UUID id, OffsetUnit.Asked asked) {
        return ok(gold.get(new AnnotationId(id)), asked.unit());
    }

    @PatchMapping(
            path = "/gold/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<GoldAnswer> change(
            @PathVariable UUID id, OffsetUnit.Asked asked, SeenVersion seen, @RequestBody ObjectNode patch) {
        Annotation present = gold.get(new AnnotationId(id)).annotation();
        reading.requireReadable(present, patch);
        try {
            return ok(
                    edits.change(
                            present.id(),
                            seen,
                            article -> reading.patched(present, article.text().offsets(asked.unit()), patch)),
                    asked.unit());
        } catch (Refusal refusal) {
            throw shown(refusal, asked.unitIfKnown());
        }
    }

    @DeleteMapping("/gold/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, OffsetUnit.Asked asked, SeenVersion seen) {
        try {
            edits.withdraw(new AnnotationId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal, asked.unitIfKnown());
        }
        return ResponseEntity.noContent().build();
    }

    private Refusal shown(Refusal refusal, OffsetUnit unit) {
        return refusal.current() instanceof GoldAnnotation present ? refusal.current(answer(present, unit)) : refusal;
    }

    private ResponseEntity<GoldAnswer> ok(GoldAnnotation found, OffsetUnit unit) {
        return ResponseEntity.ok().eTag(version(found)).body(answer(found, unit));
    }

    private static String version(GoldAnnotation found) {
        return Long.toString(found.annotation().version());
    }

    private GoldAnswer answer(GoldAnnotation found, OffsetUnit unit) {
        return answer(found, offsets(found.annotation().article(), unit));
    }

    private Offsets offsets(ArticleId article, OffsetUnit unit) {
        return articles.get(article).text().offsets(unit);
    }

    private static GoldAnswer answer(GoldAnnotation found, Offsets offsets) {
        Annotation annotation = found.annotation();
        return new GoldAnswer(
                annotation.id().value(),
                annotation.article().value(),
                annotation.tag(),
                offsets.fromUtf16(annotation.span().start()),
                offsets.fromUtf16(annotation.span().end()),
                annotation.quote(),
                annotation
                        .fields()
                        .move(position ->
                                new Fields.Position(offsets.fromUtf16((int) position.value()), position.field())),
                found.links().stream().map(LinkAnswer::of).toList(),
                DecisionAnswer.of(found.decision()));
    }
}
