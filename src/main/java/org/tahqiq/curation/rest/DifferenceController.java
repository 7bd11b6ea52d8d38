package org.tahqiq.curation.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.curation.DifferenceService;
import org.tahqiq.curation.Said;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

@RestController
@RequestMapping("/api/v1")
class DifferenceController {

    /** @param first null when only the second marked it; both when their ends or tags differ */
    record DifferenceAnswer(
            UUID article,
            String title,
            Tag tag,
            @Nullable MarkedAnswer first,
            @Nullable MarkedAnswer second) {}

    record MarkedAnswer(Tag tag, int start, int end, String quote) {}

    private final DifferenceService differences;
    private final ArticleService articles;

    DifferenceController(DifferenceService differences, ArticleService articles) {
        this.differences = differences;
        this.articles = articles;
    }

    /** Where two readers differ; all tags when none is named. {@code firstSaid} and {@code secondSaid} narrow it to what either made of the words. */
    @GetMapping("/corpora/{id}/agreement/differences")
    Paging.Slice<DifferenceAnswer> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable UUID first,
            @RequestParam(required = false) @Nullable UUID second,
            @RequestParam(required = false) @Nullable String firstSaid,
            @RequestParam(required = false) @Nullable String secondSaid,
            OffsetUnit.Asked asked,
            Paging paging) {
        CorpusId corpus = new CorpusId(id);
        differences.requireToCompare(corpus);
        Paging.Slice<DifferenceService.Difference> found = differences.list(
                corpus,
                new DifferenceService.Wanted(
                        Typed.optionalCode("tag", tag, Tag.class),
                        Typed.optionalCode("firstSaid", firstSaid, Said.class),
                        Typed.optionalCode("secondSaid", secondSaid, Said.class)),
                reader("first", first),
                reader("second", second),
                paging);
        Map<ArticleId, Offsets> offsets = new HashMap<>();
        return found.map(each -> answer(
                each,
                offsets.computeIfAbsent(
                        each.article(),
                        article -> Offsets.in(articles.get(article).text().value(), asked.unit()))));
    }

    private static MemberId reader(String field, @Nullable UUID member) {
        if (member == null) {
            throw Refusal.invalid("missing").at(field);
        }
        return new MemberId(member);
    }

    private static DifferenceAnswer answer(DifferenceService.Difference difference, Offsets offsets) {
        return new DifferenceAnswer(
                difference.article().value(),
                difference.title(),
                difference.tag(),
                answer(difference.first(), offsets),
                answer(difference.second(), offsets));
    }

    private static @Nullable MarkedAnswer answer(DifferenceService.@Nullable Marked marked, Offsets offsets) {
        return marked == null
                ? null
                : new MarkedAnswer(
                        marked.tag(),
                        offsets.fromUtf16(marked.span().start()),
                        offsets.fromUtf16(marked.span().end()),
                        marked.quote());
    }
}
