package org.tahqiq.annotation.rest;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.CarryService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.Paging;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.QuoteMatcher.Outcome;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** What an article's older versions hold, where it would stand in this one, and the call that carries it over. */
@RestController
@RequestMapping("/api/v1/articles/{id}/carry")
class CarryController {

    /** @param quote the exact words there */
    record PlaceAnswer(int start, int end, String quote) {}

    /**
     * A span of an older version.
     *
     * @param places where it may stand in this version, the likeliest first
     */
    record FoundAnswer(
            UUID annotation,
            UUID from,
            Tag tag,
            String quote,
            Outcome outcome,
            boolean moved,
            List<PlaceAnswer> places) {}

    record CarriedAnswer(UUID annotation, Tag tag, int start, int end, String quote) {}

    record CarryRequest(@Nullable List<SpanRequest> spans) {}

    /** @param start absent with {@code end} for the one place that was found */
    record SpanRequest(
            @Nullable UUID annotation,
            @Nullable Long start,
            @Nullable Long end) {}

    private final CarryService carries;
    private final ArticleService articles;

    CarryController(CarryService carries, ArticleService articles) {
        this.carries = carries;
        this.articles = articles;
    }

    @GetMapping
    Paging.Slice<FoundAnswer> find(@PathVariable UUID id, OffsetUnit.Asked asked, Paging paging) {
        PlainText text = articles.get(new ArticleId(id)).text();
        Offsets offsets = text.offsets(asked.unit());
        List<CarryService.Found> behind = carries.find(new ArticleId(id)).stream()
                .filter(found -> found.annotation().id().value().compareTo(paging.afterId()) > 0)
                .sorted(Comparator.comparing(found -> found.annotation().id().value()))
                .toList();
        return paging.slice(behind, found -> found.annotation().id().value())
                .map(found -> new FoundAnswer(
                        found.annotation().id().value(),
                        found.annotation().article().value(),
                        found.annotation().tag(),
                        found.annotation().quote(),
                        found.anchor().outcome(),
                        found.moved(),
                        found.anchor().places().stream()
                                .map(place -> new PlaceAnswer(
                                        offsets.fromUtf16(place.start()),
                                        offsets.fromUtf16(place.end()),
                                        text.quote(place)))
                                .toList()));
    }

    @PostMapping
    Paging.Slice<CarriedAnswer> carry(
            @PathVariable UUID id, OffsetUnit.Asked asked, @RequestBody CarryRequest request) {
        Offsets offsets = articles.get(new ArticleId(id)).text().offsets(asked.unit());
        if (request.spans() == null) {
            throw Refusal.invalid("missing").at("spans");
        }
        List<CarryService.Wanted> wanted =
                request.spans().stream().map(span -> wanted(span, offsets)).toList();
        return new Paging.Slice<>(
                carries.carry(new ArticleId(id), wanted).stream()
                        .map(carried -> answer(carried, offsets))
                        .toList(),
                null);
    }

    private static CarryService.Wanted wanted(SpanRequest span, Offsets offsets) {
        if (span.annotation() == null) {
            throw Refusal.invalid("missing").at("annotation");
        }
        if ((span.start() == null) != (span.end() == null)) {
            throw Refusal.invalid("missing").at(span.start() == null ? "start" : "end");
        }
        TextSpan place = span.start() == null || span.end() == null ? null : offsets.span(span.start(), span.end());
        return new CarryService.Wanted(new AnnotationId(span.annotation()), place);
    }

    private static CarriedAnswer answer(Annotation annotation, Offsets offsets) {
        return new CarriedAnswer(
                annotation.id().value(),
                annotation.tag(),
                offsets.fromUtf16(annotation.span().start()),
                offsets.fromUtf16(annotation.span().end()),
                annotation.quote());
    }
}
