package org.tahqiq.search.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.search.Hit;
import org.tahqiq.search.Kind;
import org.tahqiq.search.Query;
import org.tahqiq.search.SearchService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

@RestController
@RequestMapping("/api/v1")
class SearchController {

    /** A range of the article's text with its exact words. */
    record Place(int start, int end, String quote) {

        static Place of(TextSpan span, String text, Offsets offsets) {
            return new Place(
                    offsets.fromUtf16(span.start()),
                    offsets.fromUtf16(span.end()),
                    text.substring(span.start(), span.end()));
        }
    }

    /**
     * A hit: for annotations and claims with their span, for claims with how they stand.
     *
     * @param kind article, claim or annotation
     * @param marks the words that were found, in the offsets of the article
     */
    record HitAnswer(
            String kind,
            UUID id,
            UUID article,
            UUID corpus,
            String title,
            @Nullable Tag tag,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote,
            @Nullable String wording,
            @Nullable WorkState state,
            Verdict.@Nullable Code verdict,
            List<Place> marks) {

        static HitAnswer of(Hit hit, OffsetUnit unit) {
            String text = hit.text();
            Offsets offsets = Offsets.in(text, unit);
            Annotation annotation = hit.annotation();
            Claim claim = hit.claim();
            Place span = annotation == null ? null : Place.of(annotation.span(), text, offsets);
            return new HitAnswer(
                    hit.kind().label(),
                    hit.id(),
                    hit.article().id().value(),
                    hit.article().corpus().value(),
                    hit.article().title(),
                    annotation == null ? null : annotation.tag(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    span == null ? null : span.quote(),
                    claim == null ? null : claim.wording(),
                    claim == null ? null : claim.state(),
                    claim == null ? null : claim.verdict().map(Verdict::code).orElse(null),
                    hit.marks().stream()
                            .map(mark -> Place.of(mark, text, offsets))
                            .toList());
        }
    }

    private final SearchService search;
    private final CorpusService corpora;

    SearchController(SearchService search, CorpusService corpora) {
        this.search = search;
        this.corpora = corpora;
    }

    @GetMapping("/search")
    Paging.Slice<HitAnswer> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable UUID corpus,
            OffsetUnit.Asked offsets,
            Paging paging) {
        CorpusId only =
                corpus == null ? null : corpora.get(new CorpusId(corpus)).id();
        if (q == null || q.isBlank()) {
            throw Refusal.invalid("missing").at("q");
        }
        OffsetUnit unit = offsets.unit();
        return search.find(new Query(q, Kind.named(in), only), paging).map(hit -> HitAnswer.of(hit, unit));
    }
}
