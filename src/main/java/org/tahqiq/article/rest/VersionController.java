package org.tahqiq.article.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.VersionService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.ui.Translations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The versions of an article; what is not said of a newer one is as in the one before. */
@RestController
@RequestMapping("/api/v1/articles/{id}/versions")
class VersionController {

    private final VersionService versions;
    private final ArticleService articles;
    private final ArticleAnswers answers;
    private final JsonMapper json;

    VersionController(VersionService versions, ArticleService articles, Translations translations, JsonMapper json) {
        this.versions = versions;
        this.articles = articles;
        this.answers = new ArticleAnswers(translations);
        this.json = json;
    }

    @GetMapping
    Paging.Slice<ArticleAnswers.ArticleAnswer> list(@PathVariable UUID id, Paging paging) {
        return paging.slice(
                        versions.of(new ArticleId(id)).stream()
                                .filter(version -> version.id().value().compareTo(paging.afterId()) > 0)
                                .toList(),
                        version -> version.id().value())
                .map(ArticleAnswers::line);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleAnswers.ArticleAnswer> add(
            @PathVariable UUID id,
            OffsetUnit.Asked offsets,
            @RequestBody ObjectNode request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var read = json.treeToValue(request, ArticleController.NewArticle.class);
        articles.requireToAdd(articles.get(new ArticleId(id)).corpus());
        OffsetUnit unit = offsets.unit();
        ObjectNode description = request.deepCopy();
        description.remove("text");
        return answers.added(
                versions.add(
                        new ArticleId(id),
                        read.text(),
                        present -> MergePatch.apply(json, present, description, Article.Description.class)),
                unit,
                language);
    }
}
