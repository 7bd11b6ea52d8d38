package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahqiq.article.ArticleId;
import org.tahqiq.text.Refusal;

/**
 * The suggestions of an article, for whoever works in it. The workbench asks here; what finds and settles them stands further
 * down the list (see docs/decisions/0009-suggestions-of-an-article.md).
 */
public interface ArticleSuggestions {

    /**
     * Those that were not dismissed, also of what is marked already, by their spans; empty while they are looked for: a {@link
     * SuggestionEvent} tells when they are there.
     */
    Optional<List<Suggestion>> undismissed(ArticleId article);

    /** @throws Refusal {@code suggestion-unknown} */
    Suggestion get(ArticleId article, UUID suggestion);

    /**
     * Marks what they propose, all in one step.
     *
     * @throws Refusal {@code suggestion-unknown}
     */
    AcceptService.Accepted accept(ArticleId article, List<UUID> suggestions);

    /**
     * Leaves them out from now on, for everybody who sees the caller's marks.
     *
     * @throws Refusal {@code suggestion-unknown}
     */
    void dismiss(ArticleId article, List<UUID> suggestions);

    /** Takes a dismissal back. */
    void restore(ArticleId article, List<UUID> suggestions);
}
