package org.tahqiq.article.ui;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ImportJobService;
import org.tahqiq.article.ImportService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.article.ScreenshotService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.Notices;

/** The dialog that adds an article, with all that it asks. */
@Component
class NewArticle {

    private final ArticleService articles;
    private final ImportService imports;
    private final ImportJobService importJobs;
    private final ScreenshotService screenshots;
    private final LibraryService library;
    private final JobService jobs;
    private final Notices notices;

    NewArticle(
            ArticleService articles,
            ImportService imports,
            ImportJobService importJobs,
            ScreenshotService screenshots,
            LibraryService library,
            JobService jobs,
            Notices notices) {
        this.articles = articles;
        this.imports = imports;
        this.importJobs = importJobs;
        this.screenshots = screenshots;
        this.library = library;
        this.jobs = jobs;
        this.notices = notices;
    }

    /**
     * @param added told of the article that was added
     * @param closed told when the dialog is gone: a file may have brought in many
     */
    ArticleDialog dialog(CorpusId corpus, Consumer<ArticleId> added, Runnable closed) {
        ArticleDialog dialog = new ArticleDialog(
                articles,
                imports,
                screenshots,
                library,
                notices,
                corpus,
                new ArticleImportPanel(importJobs, jobs, notices, corpus),
                added);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        return dialog;
    }
}
