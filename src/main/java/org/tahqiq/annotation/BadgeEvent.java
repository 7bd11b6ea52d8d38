package org.tahqiq.annotation;

import org.tahqiq.article.ArticleId;

/** Something a later package says about a span changed, so its card may read differently now. Published inside the transaction. */
public interface BadgeEvent {

    AnnotationId span();

    ArticleId article();
}
