package org.tahqiq.article.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ImportJobService;
import org.tahqiq.article.ImportService;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** A file of many articles on its way in: how far it is, and in the end what was left out and why. */
class ArticleImportPanel extends Composite<Div> implements JobLine.Watched {

    private final ImportJobService imports;
    private final Notices notices;
    private final CorpusId corpus;
    private final JobLine line;
    private final Div report = new Div();

    ArticleImportPanel(ImportJobService imports, JobService jobs, Notices notices, CorpusId corpus) {
        this.imports = imports;
        this.notices = notices;
        line = new JobLine(getTranslation("reading.many"), "cancel-import", jobs, notices, this);
        this.corpus = corpus;
        report.addClassName("import-report");
        // What came of a file is still to be read when the dialog it was dropped into was closed.
        setVisible(last().isPresent());
        Span title = new Span(getTranslation("reading.many"));
        title.addClassName("secondary");
        getContent().add(title, line, report);
    }

    /** @throws Refusal when the file is of another kind, or too much is under way */
    void start(ArticleFile file) {
        imports.start(corpus, file);
        setVisible(true);
        line.look();
    }

    @Override
    public Optional<Job> last() {
        return imports.last(corpus);
    }

    @Override
    public void running(boolean runs) {
        if (runs) {
            report.removeAll();
        }
    }

    @Override
    public String cancelled() {
        return "reading.cancelled";
    }

    @Override
    public String brokenOff() {
        return "exchange.import-broken-off";
    }

    @Override
    public String done(Job job) {
        ImportService.Report done = job.result(ImportService.Report.class);
        report.removeAll();
        UnorderedList skipped = new UnorderedList();
        done.skipped().forEach(each -> {
            Refusal why = Refusal.invalid(each.code(), each.args().toArray());
            skipped.add(new ListItem(getTranslation("reading.skipped", each.place(), notices.sentence(why))));
        });
        if (done.refused() > 0) {
            report.add(skipped);
        }
        return getTranslation("reading.report", done.read(), done.added());
    }
}
