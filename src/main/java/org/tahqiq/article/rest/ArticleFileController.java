package org.tahqiq.article.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Draft;
import org.tahqiq.article.ImportJobService;
import org.tahqiq.article.ImportService;
import org.tahqiq.article.Original;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Job;
import org.tahqiq.store.Preference;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/** Articles from files, and the files they were read from. */
@RestController
@RequestMapping("/api/v1")
class ArticleFileController {

    record ReportAnswer(long read, List<ImportService.Made> made, long refused, List<SkippedAnswer> skipped) {}

    record SkippedAnswer(String place, String code, String reason) {}

    record Started(UUID id, String kind, Job.State state) {}

    private final ArticleService articles;
    private final ImportService imports;
    private final ImportJobService jobs;
    private final ArticleAnswers answers;
    private final Translations translations;

    ArticleFileController(
            ArticleService articles, ImportService imports, ImportJobService jobs, Translations translations) {
        this.articles = articles;
        this.imports = imports;
        this.jobs = jobs;
        this.answers = new ArticleAnswers(translations);
        this.translations = translations;
    }

    /**
     * A file that is an article, or one that holds some. A declared charset, in {@code charset} or in the part's content type,
     * binds.
     */
    @PostMapping(path = "/corpora/{id}/articles", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> add(
            @PathVariable UUID id,
            OffsetUnit.Asked offsets,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String charset,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        CorpusId corpus = new CorpusId(id);
        articles.requireToAdd(corpus);
        OffsetUnit unit = offsets.unit();
        if (file == null) {
            throw Refusal.invalid("missing").at("file");
        }
        ArticleFile handed = new ArticleFile(
                file.getOriginalFilename() == null ? "" : file.getOriginalFilename(),
                file.getBytes(),
                charset == null ? ArticleController.charset(file.getContentType()) : charset);
        if (!imports.holdsMany(handed)) {
            Draft read = imports.read(corpus, handed);
            var said = new Article.Description(title, null, null, null, null);
            return answers.added(imports.add(corpus, read, said.over(read.about())), unit, language);
        }
        if (Preference.isAsync(prefer)) {
            Job job = jobs.start(corpus, handed);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + job.id()))
                    .header(Preference.APPLIED, Preference.ASYNC)
                    .body(new Started(job.id(), job.kind(), job.state()));
        }
        return ResponseEntity.ok(answer(imports.addAll(corpus, handed), Translations.preferred(language)));
    }

    private ReportAnswer answer(ImportService.Report report, Locale locale) {
        return new ReportAnswer(
                report.read(),
                report.made(),
                report.refused(),
                report.skipped().stream()
                        .map(each -> new SkippedAnswer(
                                each.place(), each.code(), translations.say(each.code(), each.args(), locale)))
                        .toList());
    }

    /** As it came, byte for byte; whatever it is, a browser runs nothing of it. */
    @GetMapping("/articles/{id}/original")
    ResponseEntity<Resource> original(@PathVariable UUID id) {
        Original kept = articles.get(new ArticleId(id)).original();
        if (kept == null) {
            throw Refusal.unknown();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(kept.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", Blobs.POLICY)
                .body(new InputStreamResource(() -> imports.open(kept)));
    }
}
