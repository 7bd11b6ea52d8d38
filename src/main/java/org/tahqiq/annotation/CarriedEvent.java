package org.tahqiq.annotation;

import java.util.List;
import org.tahqiq.article.Article;

/** Annotations were carried over to a newer version of their article. Published inside the transaction; a listener refuses by throwing. */
public record CarriedEvent(Article newer, List<Annotation> annotations) {}
