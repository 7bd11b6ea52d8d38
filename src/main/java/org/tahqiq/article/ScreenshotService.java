package org.tahqiq.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.FileKind;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.HandedFiles;
import org.tahqiq.text.Refusal;

/** Pictures of how a post looked before it could be changed or deleted: handed in with it or later, shown to whoever may read it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ScreenshotService {

    /** Bytes: a screen of a telephone has a tenth of them. */
    public static final int MOST_BYTES = 10 << 20;

    private final ArticleService articles;
    private final HandedFiles handed;

    ScreenshotService(ArticleService articles, HandedFiles handed) {
        this.articles = articles;
        this.handed = handed;
    }

    /** A picture as it was handed in; whatever else was under that name is refused here, before anything is stored. */
    public record Picture(String name, byte[] bytes) {

        /** @throws Refusal {@code file-kind}, {@code file-mismatch}, {@code file-too-large} */
        public Picture {
            FileKind.picture(name, new ByteArrayInputStream(bytes));
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "file-too-large", MOST_BYTES >> 20).at("file");
            }
        }
    }

    /** Adds a text together with its picture: both, or neither. */
    public ArticleService.Added add(
            CorpusId corpus, @Nullable String text, Article.Description description, @Nullable Picture picture) {
        ArticleService.Added added = articles.add(corpus, text, description);
        return picture == null
                ? added
                : new ArticleService.Added(
                        attach(added.article().id(), picture.name(), new ByteArrayInputStream(picture.bytes())),
                        added.warnings());
    }

    /**
     * Keeps a picture with an article, in place of the one it has.
     *
     * @throws Refusal {@code file-kind}, {@code file-mismatch}, {@code file-too-large}, as {@link HandedFiles#keep}
     */
    public Article attach(ArticleId id, String name, InputStream bytes) {
        Article present = articles.get(id);
        articles.requireToAdd(present.corpus());
        FileKind.Looked looked = FileKind.picture(name, bytes);
        Blobs.Blob kept = handed.keep(present.corpus(), looked.bytes(), MOST_BYTES);
        return articles.show(
                id, SeenVersion.of(present.version()), new Screenshot(kept.sha256(), looked.kind(), kept.size()));
    }

    public Article remove(ArticleId id, SeenVersion seen) {
        return articles.show(id, seen, null);
    }

    /** @throws Refusal {@code not-found} when the article has none, or is not there for the caller */
    @Transactional(readOnly = true)
    public Screenshot of(ArticleId id) {
        Screenshot picture = articles.get(id).screenshot();
        if (picture == null) {
            throw Refusal.unknown();
        }
        return picture;
    }

    /** The bytes of a picture, which only those get to know who may read its article. */
    public InputStream open(Screenshot picture) {
        return handed.open(picture.sha256());
    }
}
