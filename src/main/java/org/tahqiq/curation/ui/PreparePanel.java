package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tahqiq.curation.AgreementService;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Prepares the figures of a large corpus, with its progress; shows them when they are there. */
final class PreparePanel extends Composite<Div> implements JobLine.Watched {

    private final CorpusId corpus;
    private final AgreementService agreements;
    private final Notices notices;
    private final Runnable shown;
    private final Button start;
    private boolean ran;

    PreparePanel(CorpusId corpus, AgreementService agreements, JobService jobs, Notices notices, Runnable shown) {
        this.corpus = corpus;
        this.agreements = agreements;
        this.notices = notices;
        this.shown = shown;
        start = new Button(getTranslation("agreement.prepare"));
        start.getElement().setAttribute("data-action", "prepare-agreement");
        JobLine line = new JobLine(getTranslation("agreement.prepare"), "cancel-agreement", jobs, notices, this);
        start.addClickListener(click -> {
            notices.attempt(() -> agreements.prepare(corpus));
            line.look();
        });
        getContent().addClassName("card");
        getContent().add(start, line);
    }

    @Override
    public Optional<Job> last() {
        return agreements.last(corpus);
    }

    @Override
    public void running(boolean runs) {
        start.setEnabled(!runs);
        boolean ended = ran && !runs;
        ran = runs;
        if (ended) {
            shown.run();
        }
    }

    @Override
    public String done(Job job) {
        return getTranslation("agreement.prepared");
    }
}
