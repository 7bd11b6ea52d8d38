package org.tahqiq.article;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** The versions that a publisher brought out of one article: each keeps its text for ever and is read as before. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class VersionService {

    private final Articles articles;
    private final ArticleService service;
    private final InstantSource clock;

    VersionService(Articles articles, ArticleService service, InstantSource clock) {
        this.articles = articles;
        this.service = service;
        this.clock = clock;
    }

    /** Reads how the newer version is described, given the article that is there. */
    @FunctionalInterface
    public interface Described {
        Article.Description from(Article.Description present);
    }

    /**
     * Adds a version behind the newest, whichever of them is named. Nothing that is marked moves by it.
     *
     * @throws Refusal {@code version-same} when the newest has just this text
     */
    public ArticleService.Added add(ArticleId of, @Nullable String text, Described described) {
        Article known = service.get(of);
        service.requireToAdd(known.corpus());
        if (text == null) {
            throw Refusal.invalid("missing").at("text");
        }
        PlainText body = new PlainText(text);
        Article newest = articles.newest(known.work());
        if (newest.sha256().equals(body.sha256())) {
            throw Refusal.conflict("version-same").at("text");
        }
        return service.keep(newest.newer(body, described.from(newest.description()), clock.instant()), List.of());
    }

    /** Every version that is there, the first first. */
    @Transactional(readOnly = true)
    public List<ArticleSummary> of(ArticleId id) {
        return articles.versions(service.get(id).work());
    }
}
