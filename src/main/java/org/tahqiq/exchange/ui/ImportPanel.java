package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tahqiq.exchange.ExchangeJobService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.FileDrop;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Brings a file of a corpus in, with its progress; what the last one left out stays to be seen, line by line. */
class ImportPanel extends Composite<Div> implements JobLine.Watched {

    private final CorpusId corpus;
    private final ExchangeJobService work;
    private final Notices notices;
    private final Div report = new Div();

    ImportPanel(CorpusId corpus, ExchangeService exchange, ExchangeJobService work, JobService jobs, Notices notices) {
        this.corpus = corpus;
        this.work = work;
        this.notices = notices;
        JobLine line = new JobLine(getTranslation("exchange.importing"), "cancel-import", jobs, notices, this);
        FileDrop upload = new FileDrop(ExchangeService.LARGEST, notices, (name, file) -> {
            // What the last one brought is no answer to this one.
            report.removeAll();
            line.clear();
            notices.attempt(() -> {
                work.bringIn(corpus, name, file);
                line.look();
            });
        });
        Anchor move = new Anchor("corpora/%s/move".formatted(corpus.value()), getTranslation("moving.open"));
        move.getElement().setAttribute("data-action", "move");
        report.addClassName("import-report");
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("exchange.in")),
                        new Paragraph(getTranslation("exchange.in-note", exchange.endings())),
                        upload,
                        line,
                        report,
                        new Paragraph(move));
    }

    @Override
    public Optional<Job> last() {
        return work.lastImport(corpus);
    }

    @Override
    public void running(boolean runs) {
        if (runs) {
            report.removeAll();
        }
    }

    @Override
    public String cancelled() {
        return "exchange.import-cancelled";
    }

    @Override
    public String brokenOff() {
        return "exchange.import-broken-off";
    }

    @Override
    public String done(Job job) {
        ExchangeJobService.Brought done = job.result(ExchangeJobService.Brought.class);
        report.removeAll();
        if (done.skippedInAll() > 0) {
            LeftOut skipped = new LeftOut(done.skipped(), notices);
            if (done.skippedInAll() > done.skipped().size()) {
                skipped.add(new ListItem(getTranslation(
                        "exchange.more", done.skippedInAll() - done.skipped().size())));
            }
            NativeDetails details =
                    new NativeDetails(getTranslation("exchange.left-out", done.skippedInAll()), skipped);
            details.setOpen(true);
            report.add(details);
        }
        return getTranslation("exchange.report", done.read(), done.made());
    }
}
