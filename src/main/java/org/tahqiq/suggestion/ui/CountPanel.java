package org.tahqiq.suggestion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Job;
import org.tahqiq.suggestion.CountService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.Notices;
import tools.jackson.databind.json.JsonMapper;

/** Counts what waits in a whole corpus, with its progress; the last count stays to be seen. */
final class CountPanel extends Composite<Div> {

    private static final int LOOKED_AT_EVERY_MS = 1000;

    private final CorpusId corpus;
    private final CountService counts;
    private final JobService jobs;
    private final Notices notices;
    private final Consumer<Map<String, Long>> shown;
    private final Span says = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button start;
    private final Button cancel;
    private @Nullable Registration watch;

    /** @param shown takes what waits, by the rules */
    CountPanel(
            CorpusId corpus, CountService counts, JobService jobs, Notices notices, Consumer<Map<String, Long>> shown) {
        this.corpus = corpus;
        this.counts = counts;
        this.jobs = jobs;
        this.notices = notices;
        this.shown = shown;
        start = button("rules.count", "count", this::count);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        cancel = button("action.cancel", "cancel-count", this::cancel);
        says.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("rules.count"));
        getContent().addClassNames("card", "count-panel");
        getContent().add(start, says, bar, cancel);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
    }

    private void count() {
        notices.attempt(() -> counts.count(corpus));
        look();
    }

    private void cancel() {
        counts.last(corpus).ifPresent(job -> notices.attempt(() -> jobs.cancel(job.id())));
    }

    private void look() {
        Optional<Job> last = counts.last(corpus);
        boolean runs = last.filter(job -> !job.ended()).isPresent();
        start.setEnabled(!runs);
        bar.setVisible(runs);
        cancel.setVisible(runs);
        last.ifPresent(this::say);
        UI ui = UI.getCurrent();
        if (runs && watch == null) {
            ui.setPollInterval(LOOKED_AT_EVERY_MS);
            watch = ui.addPollListener(poll -> look());
        } else if (!runs) {
            rest(ui);
        }
    }

    private void rest(UI ui) {
        if (watch != null) {
            watch.remove();
            watch = null;
            ui.setPollInterval(-1);
        }
    }

    private void say(Job job) {
        Long total = job.total();
        says.setText(
                switch (job.state()) {
                    case WAITING -> getTranslation("job.waiting");
                    case RUNNING ->
                        jobs.left(job)
                                .map(left -> getTranslation("job.left", job.done(), total, left.toSeconds()))
                                .orElseGet(() -> getTranslation("job.running"));
                    case DONE -> done(job);
                    case CANCELLED -> getTranslation("job.cancelled", job.done());
                    case BROKEN_OFF -> getTranslation("job.broken-off", job.done());
                    case FAILED -> getTranslation("job.failed");
                });
        bar.setIndeterminate(total == null || total == 0);
        bar.setValue(total == null || total == 0 ? 0 : Math.min(1, (double) job.done() / total));
    }

    private String done(Job job) {
        CountService.Counted counted =
                JsonMapper.shared().readValue(String.valueOf(job.result()), CountService.Counted.class);
        shown.accept(counted.waiting());
        long all =
                counted.waiting().values().stream().mapToLong(Long::longValue).sum();
        return getTranslation("rules.counted", all, counted.articles());
    }

    private Button button(String key, String action, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.getElement().setAttribute("data-action", action);
        return button;
    }
}
