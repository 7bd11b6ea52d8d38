package org.tahqiq.annotation.audit;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.Paging;

/** Audits the sources of an article, from what the reader may see of its marks. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ArticleAuditService {

    private final ArticleService articles;
    private final AnnotationService annotations;
    private final RelationService relations;

    ArticleAuditService(ArticleService articles, AnnotationService annotations, RelationService relations) {
        this.articles = articles;
        this.annotations = annotations;
        this.relations = relations;
    }

    public ArticleAudit of(ArticleId id) {
        Article article = articles.get(id);
        List<Annotation> marks = Paging.all(part -> annotations.list(id, null, null, part));
        List<Relation> links = Paging.all(part -> relations.list(id, part));
        return new Counting(article, marks, links).audit();
    }
}
