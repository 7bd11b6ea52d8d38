package org.tahqiq.annotation;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClosedArticles extends Repository<ClosedArticle, UUID> {

    ClosedArticle saveAndFlush(ClosedArticle article);

    void deleteById(UUID article);

    boolean existsById(UUID article);
}
