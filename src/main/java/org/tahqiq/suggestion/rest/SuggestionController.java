package org.tahqiq.suggestion.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AcceptService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.Paging;
import org.tahqiq.suggestion.SuggestionService;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.Translations;

@RestController
@RequestMapping("/api/v1")
class SuggestionController {

    /** Any text, and what is known about it. */
    record SuggestRequest(
            @Schema(example = "قال الوزير، أمس، إن نسبة البطالة انخفضت إلى 11.4 في المئة.") @Nullable
            String text,

            @Schema(description = "ISO 8601; a day lets «أمس» be resolved", example = "2026-11-26") @Nullable
            String publishedAt,

            @Schema(example = "ar") @Nullable String language) {}

    record DecisionRequest(
            @Nullable UUID articleId, @Nullable List<UUID> suggestionIds) {}

    /** Positions are in the unit of the request. */
    record SuggestionAnswer(
            UUID id,
            Tag tag,
            int start,
            int end,
            String quote,
            String rule,
            String reason,
            List<Place> triggers,
            double score,
            Fields fields) {}

    record Place(int start, int end, String quote) {}

    record SuggestAnswer(List<SuggestionAnswer> suggestions) {}

    /** What was marked, by the suggestions it came from, and the links between it and what was there. */
    record AcceptAnswer(List<MarkedAnswer> annotations, List<LinkAnswer> relations) {}

    record MarkedAnswer(UUID suggestion, UUID id, Tag tag, int start, int end, String quote, Fields fields) {}

    record LinkAnswer(UUID id, Relation.Kind kind, UUID from, UUID to) {}

    record DismissAnswer(List<UUID> suggestionIds) {}

    private final SuggestionService suggestions;
    private final ArticleService articles;
    private final Translations translations;

    SuggestionController(SuggestionService suggestions, ArticleService articles, Translations translations) {
        this.suggestions = suggestions;
        this.articles = articles;
        this.translations = translations;
    }

    @PostMapping("/suggest")
    SuggestAnswer suggest(
            OffsetUnit.Asked asked,
            @RequestBody SuggestRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        OffsetUnit unit = asked.unit();
        if (request.text() == null) {
            throw Refusal.invalid("missing").at("text");
        }
        PlainText text = new PlainText(request.text());
        String published = Typed.date("publishedAt", request.publishedAt());
        Answers answers = new Answers(text, text.offsets(unit), Translations.preferred(language));
        return new SuggestAnswer(suggestions.suggest(text, published, request.language()).stream()
                .map(answers::of)
                .toList());
    }

    @GetMapping("/articles/{id}/suggestions")
    Paging.Slice<SuggestionAnswer> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String rule,
            Paging paging,
            OffsetUnit.Asked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        PlainText text = articles.get(new ArticleId(id)).text();
        Tag wanted = Typed.optionalCode("tag", tag, Tag.class);
        Answers answers = new Answers(text, text.offsets(asked.unit()), Translations.preferred(language));
        Key after = Key.read(paging.key());
        int most = paging.limit() + 1;
        List<Suggestion> behind = suggestions.open(new ArticleId(id)).stream()
                .filter(each -> wanted == null || each.tag() == wanted)
                .filter(each -> rule == null || each.rule().equals(rule))
                .sorted(Key.ORDER)
                .filter(after::isBefore)
                .limit(most)
                .toList();
        return paging.slice(behind, Key::of).map(answers::of);
    }

    @PostMapping("/suggestions/accept")
    AcceptAnswer accept(OffsetUnit.Asked asked, @RequestBody DecisionRequest request) {
        ArticleId article = article(request);
        Offsets offsets = articles.get(article).text().offsets(asked.unit());
        AcceptService.Accepted accepted = suggestions.accept(article, ids(request));
        return new AcceptAnswer(
                accepted.annotations().entrySet().stream()
                        .map(each -> {
                            var made = each.getValue();
                            return new MarkedAnswer(
                                    each.getKey(),
                                    made.id().value(),
                                    made.tag(),
                                    offsets.fromUtf16(made.span().start()),
                                    offsets.fromUtf16(made.span().end()),
                                    made.quote(),
                                    out(made.fields(), offsets));
                        })
                        .toList(),
                accepted.relations().stream()
                        .map(link -> new LinkAnswer(
                                link.id().value(),
                                link.kind(),
                                link.source().value(),
                                link.target().value()))
                        .toList());
    }

    @PostMapping("/suggestions/dismiss")
    DismissAnswer dismiss(@RequestBody DecisionRequest request) {
        suggestions.dismiss(article(request), ids(request));
        return new DismissAnswer(ids(request));
    }

    @PostMapping("/suggestions/restore")
    DismissAnswer restore(@RequestBody DecisionRequest request) {
        suggestions.restore(article(request), ids(request));
        return new DismissAnswer(ids(request));
    }

    private static ArticleId article(DecisionRequest request) {
        if (request.articleId() == null) {
            throw Refusal.invalid("missing").at("articleId");
        }
        return new ArticleId(request.articleId());
    }

    private static List<UUID> ids(DecisionRequest request) {
        return request.suggestionIds() == null ? List.of() : request.suggestionIds();
    }

    private static Fields out(Fields fields, Offsets offsets) {
        return fields.move(
                position -> new Fields.Position(offsets.fromUtf16((int) position.value()), position.field()));
    }

    /** Writes suggestions in the unit and the language that were asked for. */
    private final class Answers {

        private final PlainText text;
        private final Offsets offsets;
        private final Locale locale;

        Answers(PlainText text, Offsets offsets, Locale locale) {
            this.text = text;
            this.offsets = offsets;
            this.locale = locale;
        }

        SuggestionAnswer of(Suggestion suggestion) {
            Place place = place(suggestion.span());
            List<Suggestion.Trigger> triggers = suggestion.reason().triggers();
            return new SuggestionAnswer(
                    suggestion.id(),
                    suggestion.tag(),
                    place.start(),
                    place.end(),
                    place.quote(),
                    suggestion.rule(),
                    translations.getTranslation(
                            suggestion.reason().key(),
                            locale,
                            triggers.stream().map(Suggestion.Trigger::words).toArray()),
                    triggers.stream().map(trigger -> place(trigger.span())).toList(),
                    suggestion.score(),
                    out(suggestion.fields(), offsets));
        }

        private Place place(TextSpan span) {
            return new Place(offsets.fromUtf16(span.start()), offsets.fromUtf16(span.end()), text.quote(span));
        }
    }
}
