package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.tahqiq.review.publication.ForeignImport;
import org.tahqiq.review.publication.ForeignImportService;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.FileDrop;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Brings a file of other desks' checks in, with its progress; the report of the last one stays to be seen. */
class ForeignImportPanel extends Composite<Div> implements JobLine.Watched {

    private final CorpusId corpus;
    private final ForeignImportService imports;
    private final Notices notices;
    private final Runnable arrived;
    private final Div report = new Div();
    private final RefusalCard refused = new RefusalCard();
    private boolean ran;

    /** @param arrived told when an import that was watched has ended */
    ForeignImportPanel(
            CorpusId corpus, ForeignImportService imports, JobService jobs, Notices notices, Runnable arrived) {
        this.corpus = corpus;
        this.imports = imports;
        this.notices = notices;
        this.arrived = arrived;
        JobLine line = new JobLine(getTranslation("foreign.import"), "cancel-import", jobs, notices, this);
        FileDrop upload = new FileDrop(ForeignImportService.LARGEST, notices, (name, file) -> {
            report.removeAll();
            refused.setVisible(false);
            try {
                imports.start(corpus, file);
                line.setVisible(true);
                line.look();
            } catch (Refusal refusal) {
                // What became of an earlier file would read as if it were this one's.
                line.setVisible(ran);
                refused.say(refusal, notices);
            }
        });
        report.addClassName("import-report");
        getContent().addClassNames("card", "foreign-import");
        getContent()
                .add(
                        new H2(getTranslation("foreign.import")),
                        new Paragraph(getTranslation("foreign.import-note")),
                        upload,
                        refused,
                        line,
                        report);
    }

    @Override
    public Optional<Job> last() {
        return imports.last(corpus);
    }

    @Override
    public void running(boolean runs) {
        if (runs) {
            report.removeAll();
        } else if (ran) {
            arrived.run();
        }
        ran = runs;
    }

    @Override
    public String cancelled() {
        return "foreign.cancelled";
    }

    @Override
    public String brokenOff() {
        return "foreign.broken-off";
    }

    @Override
    public String done(Job job) {
        ForeignImport.Report done = job.result(ForeignImport.Report.class);
        report.removeAll();
        Paragraph coded = new Paragraph(getTranslation("foreign.coded", done.coded(), done.uncoded()));
        report.add(coded);
        if (done.refused() > 0) {
            UnorderedList skipped = new UnorderedList();
            done.skipped()
                    .forEach(each -> skipped.add(new ListItem(getTranslation(
                            "foreign.skipped",
                            each.position(),
                            Optional.ofNullable(each.field()).orElse("—"),
                            notices.sentence(each.reason())))));
            NativeDetails details = new NativeDetails(getTranslation("foreign.refused", done.refused()), skipped);
            details.setOpen(true);
            report.add(details);
        }
        return getTranslation(
                "foreign.report", done.read(), done.made(), done.updated(), done.unchanged(), done.repeated());
    }
}
