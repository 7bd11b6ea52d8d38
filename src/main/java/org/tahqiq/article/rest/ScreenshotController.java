package org.tahqiq.article.rest;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Screenshot;
import org.tahqiq.article.ScreenshotService;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/** The picture of a post: nothing but a picture is taken, and nothing but a picture is given. */
@RestController
@RequestMapping("/api/v1/articles/{id}/screenshot")
class ScreenshotController {

    private final ArticleService articles;
    private final ScreenshotService screenshots;

    ScreenshotController(ArticleService articles, ScreenshotService screenshots) {
        this.articles = articles;
        this.screenshots = screenshots;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ArticleAnswers.Picture> attach(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        articles.requireToAdd(articles.requireThere(new ArticleId(id)));
        if (file == null) {
            throw Refusal.invalid("missing").at("file");
        }
        String name = file.getOriginalFilename();
        Article shown = screenshots.attach(new ArticleId(id), name == null ? "" : name, file.getInputStream());
        return ResponseEntity.created(URI.create("/api/v1/articles/" + id + "/screenshot"))
                .eTag(Long.toString(shown.version()))
                .body(ArticleAnswers.Picture.of(shown.screenshot()));
    }

    @GetMapping
    ResponseEntity<Resource> picture(@PathVariable UUID id) {
        Screenshot picture = screenshots.of(new ArticleId(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.kind().mediaType()))
                .contentLength(picture.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", Blobs.POLICY)
                .body(new InputStreamResource(() -> screenshots.open(picture)));
    }

    @DeleteMapping
    ResponseEntity<Void> remove(@PathVariable UUID id, SeenVersion seen) {
        try {
            screenshots.remove(new ArticleId(id), seen);
        } catch (Refusal refusal) {
            throw ArticleAnswers.shown(refusal, OffsetUnit.CODEPOINT);
        }
        return ResponseEntity.noContent().build();
    }
}
