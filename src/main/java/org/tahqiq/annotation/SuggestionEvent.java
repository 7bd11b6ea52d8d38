package org.tahqiq.annotation;

import org.tahqiq.article.ArticleId;

/** Other suggestions wait in an article than before: they were found, dismissed or brought back. */
public record SuggestionEvent(ArticleId article) {}
