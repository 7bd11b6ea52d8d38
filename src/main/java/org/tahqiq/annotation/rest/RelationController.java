package org.tahqiq.annotation.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationId;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

@RestController
@RequestMapping("/api/v1")
class RelationController {

    record RelationRequest(
            @Nullable String kind,
            @Nullable UUID from,
            @Nullable UUID to) {}

    record RelationAnswer(UUID id, UUID article, Relation.Kind kind, UUID from, UUID to, UUID member) {

        static RelationAnswer of(Relation relation) {
            return new RelationAnswer(
                    relation.id().value(),
                    relation.article().value(),
                    relation.kind(),
                    relation.source().value(),
                    relation.target().value(),
                    relation.member().value());
        }
    }

    private final RelationService relations;

    RelationController(RelationService relations) {
        this.relations = relations;
    }

    @GetMapping("/articles/{id}/relations")
    Paging.Slice<RelationAnswer> list(@PathVariable UUID id, Paging paging) {
        return relations.list(new ArticleId(id), paging).map(RelationAnswer::of);
    }

    @PostMapping("/articles/{id}/relations")
    ResponseEntity<RelationAnswer> relate(@PathVariable UUID id, @RequestBody RelationRequest request) {
        RelationService.Related related = relations.relate(
                new ArticleId(id),
                () -> new RelationService.Wanted(
                        Typed.code("kind", request.kind(), Relation.Kind.class),
                        new AnnotationId(required("from", request.from())),
                        new AnnotationId(required("to", request.to()))));
        Relation relation = related.relation();
        return ResponseEntity.status(related.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/relations/" + relation.id().value()))
                .eTag(Long.toString(relation.version()))
                .body(RelationAnswer.of(relation));
    }

    @GetMapping("/relations/{id}")
    ResponseEntity<RelationAnswer> get(@PathVariable UUID id) {
        Relation relation = relations.get(new RelationId(id));
        return ResponseEntity.ok().eTag(Long.toString(relation.version())).body(RelationAnswer.of(relation));
    }

    @DeleteMapping("/relations/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, SeenVersion seen) {
        try {
            relations.withdraw(new RelationId(id), seen);
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Relation stored ? refusal.current(RelationAnswer.of(stored)) : refusal;
        }
        return ResponseEntity.noContent().build();
    }

    private static UUID required(String field, @Nullable UUID value) {
        if (value == null) {
            throw Refusal.invalid("missing").at(field);
        }
        return value;
    }
}
