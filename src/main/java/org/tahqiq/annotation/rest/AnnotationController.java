package org.tahqiq.annotation.rest;

import java.math.BigInteger;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Revision;
import org.tahqiq.annotation.SpanAdvice;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.Translations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class AnnotationController {

    /** Positions are in the unit of the request. Whole numbers of any size can be read; too large ones are refused. */
    record AnnotationRequest(
            @Nullable String tag,
            @Nullable BigInteger start,
            @Nullable BigInteger end,
            @Nullable String quote,
            @Nullable ObjectNode fields) {}

    record AnnotationAnswer(
            UUID id,
            UUID article,
            Tag tag,
            int start,
            int end,
            String quote,
            UUID member,
            Fields fields,
            List<Warning> warnings) {}

    record Warning(String code, String message) {}

    record RevisionAnswer(
            int seq,
            Revision.Kind change,
            @Nullable Boolean undo,
            @Nullable Boolean redo,
            UUID member,
            String at,
            Tag tag,
            int start,
            int end,
            Fields fields) {}

    private final AnnotationService annotations;
    private final ArticleService articles;
    private final Translations translations;
    private final JsonMapper json;

    AnnotationController(
            AnnotationService annotations, ArticleService articles, Translations translations, JsonMapper json) {
        this.annotations = annotations;
        this.articles = articles;
        this.translations = translations;
        this.json = json;
    }

    @GetMapping("/articles/{id}/annotations")
    Paging.Slice<AnnotationAnswer> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable UUID member,
            Paging paging,
            OffsetUnit.Asked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Offsets offsets = articles.get(new ArticleId(id)).text().offsets(asked.unit());
        return annotations
                .list(
                        new ArticleId(id),
                        Typed.optionalCode("tag", tag, Tag.class),
                        label,
                        member == null ? null : new MemberId(member),
                        paging)
                .map(annotation -> answer(annotation, offsets, language));
    }

    @PostMapping("/articles/{id}/annotations")
    ResponseEntity<AnnotationAnswer> mark(
            @PathVariable UUID id,
            OffsetUnit.Asked asked,
            @RequestBody AnnotationRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        requireReadable(request.tag(), request.fields());
        AnnotationService.Marked marked = annotations.mark(
                new ArticleId(id), article -> wanted(article.text().offsets(asked.unit()), request));
        Annotation annotation = marked.annotation();
        return ResponseEntity.status(marked.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/annotations/" + annotation.id().value()))
                .eTag(Long.toString(annotation.version()))
                .body(answer(annotation, offsets(annotation, asked.unit()), language));
    }

    @GetMapping("/annotations/{id}")
    ResponseEntity<AnnotationAnswer> get(
            @PathVariable UUID id,
            OffsetUnit.Asked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return ok(annotations.get(new AnnotationId(id)), asked.unit(), language);
    }

    @PatchMapping(
            path = "/annotations/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<AnnotationAnswer> change(
            @PathVariable UUID id,
            OffsetUnit.Asked asked,
            SeenVersion seen,
            @RequestBody ObjectNode patch,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        AnnotationRequest sent = json.treeToValue(patch, AnnotationRequest.class);
        Annotation present = annotations.toChange(new AnnotationId(id));
        requireReadable(sent.tag() == null ? present.tag().name() : sent.tag(), sent.fields());
        try {
            Annotation changed = annotations.change(
                    present.id(),
                    seen,
                    article -> patched(present, article.text().offsets(asked.unit()), patch));
            return ok(changed, asked.unit(), language);
        } catch (Refusal refusal) {
            throw shown(refusal, asked.unitIfKnown(), language);
        }
    }

    @DeleteMapping("/annotations/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, OffsetUnit.Asked asked, SeenVersion seen) {
        annotations.requireToChange(new AnnotationId(id));
        OffsetUnit unit = asked.unit();
        try {
            annotations.withdraw(new AnnotationId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal, unit, null);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/annotations/{id}/history")
    Paging.Slice<RevisionAnswer> history(@PathVariable UUID id, OffsetUnit.Asked asked, Paging paging) {
        List<Revision> all = annotations.history(new AnnotationId(id));
        OffsetUnit unit = asked.unit();
        Map<ArticleId, Offsets> texts = new HashMap<>();
        Function<Revision, Offsets> offsets = revision -> texts.computeIfAbsent(
                revision.article(), article -> articles.get(article).text().offsets(unit));
        int after = seq(paging);
        List<Revision> behind = all.stream()
                .filter(r -> r.seq() > after)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, Revision::seq)
                .map(r -> new RevisionAnswer(
                        r.seq(),
                        r.kind(),
                        r.undo() ? true : null,
                        r.redo() ? true : null,
                        r.member().value(),
                        r.madeAt().toString(),
                        r.tag(),
                        offsets.apply(r).fromUtf16(r.span().start()),
                        offsets.apply(r).fromUtf16(r.span().end()),
                        out(r.fields(), offsets.apply(r))));
    }

    private static int seq(Paging paging) {
        try {
            return paging.key().isEmpty() ? 0 : Integer.parseInt(paging.key());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    private AnnotationService.Wanted wanted(Offsets offsets, AnnotationRequest request) {
        Tag tag = Typed.code("tag", request.tag(), Tag.class);
        if (request.start() == null || request.end() == null) {
            throw Refusal.invalid("missing").at(request.start() == null ? "start" : "end");
        }
        ObjectNode sent = request.fields() == null ? json.createObjectNode() : request.fields();
        Fields fields = json.treeToValue(sent, tag.fields()).move(position -> {
            int utf16 = offsets.toUtf16(position.value(), position.field());
            return new Fields.Position(utf16, position.field());
        });
        return new AnnotationService.Wanted(
                tag, offsets.span(position(request.start()), position(request.end())), request.quote(), fields);
    }

    /** Fields that no tag has, or of another type, cannot be read: that comes before the question who may mark. */
    private void requireReadable(@Nullable String tag, @Nullable ObjectNode fields) {
        for (Tag known : Tag.values()) {
            if (fields != null && known.name().equals(tag)) {
                json.treeToValue(fields, known.fields());
            }
        }
    }

    /** A position too large for a long lies outside every text. */
    private static long position(BigInteger sent) {
        return sent.bitLength() < Long.SIZE ? sent.longValue() : sent.signum() * Long.MAX_VALUE;
    }

    /** A new quote is compared; the old one is not, for the ends may move without it. A new tag begins with empty fields. */
    private AnnotationService.Wanted patched(Annotation present, Offsets offsets, ObjectNode patch) {
        boolean retagged = patch.has("tag")
                && !patch.path("tag").asString("").equals(present.tag().name());
        ObjectNode fields = retagged ? json.createObjectNode() : json.valueToTree(out(present.fields(), offsets));
        var merged = MergePatch.apply(
                json,
                new AnnotationRequest(
                        present.tag().name(),
                        BigInteger.valueOf(offsets.fromUtf16(present.span().start())),
                        BigInteger.valueOf(offsets.fromUtf16(present.span().end())),
                        null,
                        fields),
                patch,
                AnnotationRequest.class);
        return wanted(offsets, merged);
    }

    private Refusal shown(Refusal refusal, OffsetUnit unit, @Nullable String language) {
        return refusal.current() instanceof Annotation stored
                ? refusal.current(answer(stored, offsets(stored, unit), language))
                : refusal;
    }

    private ResponseEntity<AnnotationAnswer> ok(Annotation annotation, OffsetUnit unit, @Nullable String language) {
        return ResponseEntity.ok()
                .eTag(Long.toString(annotation.version()))
                .body(answer(annotation, offsets(annotation, unit), language));
    }

    private Offsets offsets(Annotation annotation, OffsetUnit unit) {
        Article article = articles.get(annotation.article());
        return article.text().offsets(unit);
    }

    private AnnotationAnswer answer(Annotation annotation, Offsets offsets, @Nullable String language) {
        Locale locale = Translations.preferred(language);
        return new AnnotationAnswer(
                annotation.id().value(),
                annotation.article().value(),
                annotation.tag(),
                offsets.fromUtf16(annotation.span().start()),
                offsets.fromUtf16(annotation.span().end()),
                annotation.quote(),
                annotation.member().value(),
                out(annotation.fields(), offsets),
                SpanAdvice.on(annotation.quote()).stream()
                        .map(code -> new Warning(code, translations.getTranslation("warning." + code, locale)))
                        .toList());
    }

    private static Fields out(Fields fields, Offsets offsets) {
        return fields.move(
                position -> new Fields.Position(offsets.fromUtf16((int) position.value()), position.field()));
    }
}
