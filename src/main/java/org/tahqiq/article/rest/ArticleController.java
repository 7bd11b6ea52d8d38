package org.tahqiq.article.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Draft;
import org.tahqiq.article.ImportService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.article.Source;
import org.tahqiq.article.TextFile;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.Translations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class ArticleController {

    record NewArticle(
            @Nullable String title,
            @Nullable String text,
            @Nullable String url,
            @Nullable Source source,
            @Nullable String author,
            @Nullable String publishedAt,
            @Nullable String language,
            @Nullable String kind) {}

    record DeletedAnswer(UUID id, String title, String deletedAt) {}

    private final ArticleService articles;
    private final ImportService imports;
    private final LibraryService library;
    private final ArticleAnswers answers;
    private final JsonMapper json;

    ArticleController(
            ArticleService articles,
            ImportService imports,
            LibraryService library,
            Translations translations,
            JsonMapper json) {
        this.articles = articles;
        this.imports = imports;
        this.library = library;
        this.answers = new ArticleAnswers(translations);
        this.json = json;
    }

    @GetMapping("/corpora/{id}/articles")
    Paging.Slice<ArticleAnswers.ArticleAnswer> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String whose,
            Paging paging) {
        var filter = new LibraryService.Filter(
                Typed.optionalLine("q", q, 500),
                Typed.optionalCode("stage", stage, ArticleProgress.Stage.class),
                Typed.optionalCode("whose", whose, LibraryService.Whose.class),
                LibraryService.Sort.OLDEST);
        return library.list(new CorpusId(id), filter, paging).map(line -> ArticleAnswers.line(line.article()));
    }

    /** What was put away and can be restored. */
    @GetMapping("/corpora/{id}/trash")
    Paging.Slice<DeletedAnswer> trash(@PathVariable UUID id, Paging paging) {
        return library.trash(new CorpusId(id), paging)
                .map(deleted -> new DeletedAnswer(
                        deleted.id().value(),
                        deleted.title(),
                        deleted.deletedAt().toString()));
    }

    /** Of a text that is sent along, or of what a link leads to; what is said of it counts before what the page says. */
    @PostMapping(path = "/corpora/{id}/articles", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleAnswers.ArticleAnswer> add(
            @PathVariable UUID id,
            OffsetUnit.Asked offsets,
            @RequestBody NewArticle request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        articles.requireToAdd(new CorpusId(id));
        OffsetUnit unit = offsets.unit();
        var said = new Article.Description(
                request.title(),
                request.author(),
                request.source(),
                request.publishedAt(),
                request.language(),
                request.kind());
        if (request.url() == null) {
            return answers.added(articles.add(new CorpusId(id), request.text(), said), unit, language);
        }
        if (request.text() != null) {
            throw Refusal.invalid("text-and-url").at("url");
        }
        Draft read = imports.fetch(new CorpusId(id), request.url());
        return answers.added(imports.add(new CorpusId(id), read, said.over(read.about())), unit, language);
    }

    /** The body is the text itself; without {@code title} its first line is the title. */
    @PostMapping(path = "/corpora/{id}/articles", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<ArticleAnswers.ArticleAnswer> addPlain(
            @PathVariable UUID id,
            OffsetUnit.Asked offsets,
            @RequestParam(required = false) @Nullable String title,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        articles.requireToAdd(new CorpusId(id));
        OffsetUnit unit = offsets.unit();
        byte[] bytes = body == null ? new byte[0] : body;
        String declared = charset(type);
        TextFile.Reading reading = declared == null ? TextFile.sent(bytes) : TextFile.exactly(bytes, declared);
        return answers.added(addFile(id, reading, title), unit, language);
    }

    /** The charset that a content type declares, as it is written there; null when it declares none. */
    static @Nullable String charset(@Nullable String contentType) {
        try {
            return contentType == null
                    ? null
                    : MimeTypeUtils.parseMimeType(contentType).getParameter("charset");
        } catch (InvalidMimeTypeException e) {
            return null;
        }
    }

    @GetMapping("/articles/{id}")
    ResponseEntity<ArticleAnswers.ArticleAnswer> get(@PathVariable UUID id, OffsetUnit.Asked offsets) {
        return ArticleAnswers.answer(articles.get(new ArticleId(id)), offsets.unit());
    }

    @PatchMapping(
            path = "/articles/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<ArticleAnswers.ArticleAnswer> describe(
            @PathVariable UUID id, OffsetUnit.Asked offsets, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, Article.Description.class);
        Article present = articles.get(new ArticleId(id));
        articles.requireToAdd(present.corpus());
        OffsetUnit unit = offsets.unit();
        var description = MergePatch.apply(json, present.description(), patch, Article.Description.class);
        try {
            return ArticleAnswers.answer(articles.describe(present.id(), seen, description), unit);
        } catch (Refusal refusal) {
            throw ArticleAnswers.shown(refusal, unit);
        }
    }

    @DeleteMapping("/articles/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id, SeenVersion seen) {
        try {
            articles.delete(new ArticleId(id), seen);
        } catch (Refusal refusal) {
            throw ArticleAnswers.shown(refusal, OffsetUnit.CODEPOINT);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/articles/{id}/restore")
    ResponseEntity<ArticleAnswers.ArticleAnswer> restore(@PathVariable UUID id, OffsetUnit.Asked offsets) {
        articles.requireToRestore(new ArticleId(id));
        OffsetUnit unit = offsets.unit();
        return ArticleAnswers.answer(articles.restore(new ArticleId(id)), unit);
    }

    /** A text that came alone: without a title its first line is the title. */
    private ArticleService.Added addFile(UUID corpus, TextFile.Reading file, @Nullable String title) {
        return articles.add(
                new CorpusId(corpus),
                file,
                new Article.Description(title == null ? file.firstLine() : title, null, null, null, null));
    }
}
