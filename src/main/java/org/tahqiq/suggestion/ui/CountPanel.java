package org.tahqiq.suggestion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tahqiq.store.Job;
import org.tahqiq.suggestion.CountService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Counts what waits in a whole corpus, with its progress; the last count stays to be seen. */
final class CountPanel extends Composite<Div> implements JobLine.Watched {

    private final CorpusId corpus;
    private final CountService counts;
    private final Notices notices;
    private final Consumer<Map<String, Long>> shown;
    private final Button start;
    private final JobLine line;

    /** @param shown takes what waits, by the rules */
    CountPanel(
            CorpusId corpus, CountService counts, JobService jobs, Notices notices, Consumer<Map<String, Long>> shown) {
        this.corpus = corpus;
        this.counts = counts;
        this.notices = notices;
        this.shown = shown;
        start = new Button(getTranslation("rules.count"), click -> count());
        start.getElement().setAttribute("data-action", "count");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        line = new JobLine(getTranslation("rules.count"), "cancel-count", jobs, notices, this);
        getContent().addClassNames("card", "count-panel");
        getContent().add(start, line);
    }

    private void count() {
        notices.attempt(() -> counts.count(corpus));
        line.look();
    }

    @Override
    public Optional<Job> last() {
        return counts.last(corpus);
    }

    @Override
    public void running(boolean runs) {
        start.setEnabled(!runs);
    }

    @Override
    public String done(Job job) {
        CountService.Counted counted = job.result(CountService.Counted.class);
        shown.accept(counted.waiting());
        long all =
                counted.waiting().values().stream().mapToLong(Long::longValue).sum();
        return getTranslation("rules.counted", all, counted.articles());
    }
}
