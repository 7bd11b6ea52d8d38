package org.tahqiq.article.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleKind;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.Original;
import org.tahqiq.article.Screenshot;
import org.tahqiq.article.Source;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/** How articles are answered with. */
final class ArticleAnswers {

    /** @param length in the unit asked for, code points unless told */
    record ArticleAnswer(
            UUID id,
            UUID corpus,
            int version,
            String title,
            @Nullable String text,
            String sha256,
            int length,
            @JsonInclude(ALWAYS) @Nullable String author,
            @JsonInclude(ALWAYS) @Nullable Source source,
            @JsonInclude(ALWAYS) @Nullable String publishedAt,
            String language,
            ArticleKind kind,
            @Nullable Picture screenshot,
            @Nullable OriginalAnswer original,
            @Nullable String charset,
            @Nullable List<Warning> warnings) {}

    /** @param size bytes */
    record Picture(String mediaType, long size, String sha256) {

        static @Nullable Picture of(@Nullable Screenshot shown) {
            return shown == null ? null : new Picture(shown.kind().mediaType(), shown.size(), shown.sha256());
        }
    }

    /**
     * @param size bytes
     * @param url it was fetched from
     * @param changes what was done to its text beside reading it
     */
    record OriginalAnswer(
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable String url,
            List<String> changes) {

        static @Nullable OriginalAnswer of(@Nullable Original kept) {
            return kept == null
                    ? null
                    : new OriginalAnswer(
                            kept.name(), kept.mediaType(), kept.size(), kept.sha256(), kept.address(), kept.changes());
        }
    }

    record Warning(String code, String message) {}

    private final Translations translations;

    ArticleAnswers(Translations translations) {
        this.translations = translations;
    }

    ResponseEntity<ArticleAnswer> added(ArticleService.Added added, OffsetUnit unit, @Nullable String language) {
        Locale locale = Translations.preferred(language);
        List<Warning> warnings = added.warnings().stream()
                .map(code -> new Warning(code, translations.getTranslation("warning." + code, locale)))
                .toList();
        Article article = added.article();
        return ResponseEntity.created(
                        URI.create("/api/v1/articles/" + article.id().value()))
                .eTag(Long.toString(article.version()))
                .body(whole(article, unit, warnings));
    }

    static ResponseEntity<ArticleAnswer> answer(Article article, OffsetUnit unit) {
        return ResponseEntity.ok().eTag(Long.toString(article.version())).body(whole(article, unit, null));
    }

    static Refusal shown(Refusal refusal, OffsetUnit unit) {
        return refusal.current() instanceof Article stored ? refusal.current(whole(stored, unit, null)) : refusal;
    }

    private static ArticleAnswer whole(Article article, OffsetUnit unit, @Nullable List<Warning> warnings) {
        return new ArticleAnswer(
                article.id().value(),
                article.corpus().value(),
                article.edition(),
                article.title(),
                article.text().value(),
                article.sha256(),
                unit == OffsetUnit.UTF16 ? article.text().value().length() : article.length(),
                article.author(),
                article.source().equals(Source.NONE) ? null : article.source(),
                article.publishedAt(),
                article.language(),
                article.kind(),
                Picture.of(article.screenshot()),
                OriginalAnswer.of(article.original()),
                article.charset(),
                warnings);
    }

    static ArticleAnswer line(ArticleSummary article) {
        Source source = new Source(article.sourceName(), article.sourceUrl());
        return new ArticleAnswer(
                article.id().value(),
                article.corpus().value(),
                article.edition(),
                article.title(),
                null,
                article.sha256(),
                article.length(),
                article.author(),
                source.equals(Source.NONE) ? null : source,
                article.publishedAt(),
                article.language(),
                article.kind(),
                null,
                null,
                null,
                null);
    }
}
