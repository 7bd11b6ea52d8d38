package org.tahqiq.annotation.ui;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.AcceptService;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleSuggestions;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.article.ArticleId;
import org.tahqiq.ui.Op;
import org.tahqiq.ui.Proposal;
import org.tahqiq.ui.Translations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Suggestions as the page of text shows them to whoever may decide about them. */
@Component
class Proposals {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ArticleSuggestions suggestions;
    private final AnnotationService annotations;
    private final Translations translations;

    Proposals(ArticleSuggestions suggestions, AnnotationService annotations, Translations translations) {
        this.suggestions = suggestions;
        this.annotations = annotations;
        this.translations = translations;
    }

    /** Null while they are looked for; none for who does not mark there now. */
    @Nullable
    List<Proposal> of(ArticleId article) {
        return annotations.marksNow(article)
                ? suggestions
                        .undismissed(article)
                        .map(all -> all.stream().map(Proposals::proposal).toList())
                        .orElse(null)
                : List.of();
    }

    List<Op> ops(ArticleId article) {
        List<Proposal> all = of(article);
        return all == null ? List.of() : List.of(new Op.Suggest(all));
    }

    Proposal.Why why(ArticleId article, UUID id, Locale locale) {
        Suggestion suggestion = suggestions.get(article, id);
        Object[] words = suggestion.reason().triggers().stream()
                .map(trigger -> Proposal.QUOTED + trigger.words() + Proposal.UNQUOTED)
                .toArray();
        return new Proposal.Why(
                translations.getTranslation("suggestion.rule." + suggestion.rule(), locale),
                translations.getTranslation(suggestion.reason().key(), locale, words),
                suggestion.reason().triggers().stream()
                        .map(trigger -> new Proposal.Range(
                                trigger.span().start(), trigger.span().end()))
                        .toList(),
                json(suggestion.fields().json()));
    }

    AcceptService.Accepted accept(ArticleId article, List<UUID> ids) {
        return suggestions.accept(article, ids);
    }

    void dismiss(ArticleId article, List<UUID> ids) {
        suggestions.dismiss(article, ids);
    }

    void restore(ArticleId article, List<UUID> ids) {
        suggestions.restore(article, ids);
    }

    private static Proposal proposal(Suggestion suggestion) {
        ObjectNode places = suggestion.fields() instanceof AttributionFields fields
                ? json(new AttributionFields(fields.source(), null, fields.cue(), null, null, null, null).json())
                : JSON.createObjectNode();
        return new Proposal(
                suggestion.id(),
                suggestion.tag().name(),
                suggestion.span().start(),
                suggestion.span().end(),
                suggestion.rule(),
                places);
    }

    private static ObjectNode json(String fields) {
        return (ObjectNode) JSON.readTree(fields);
    }
}
