package org.tahqiq.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Followed;
import org.tahqiq.store.Job;
import org.tahqiq.text.Refusal;

/** Long work with its progress and the way to stop it; the last one stays to be seen. */
public final class JobLine extends Composite<Div> {

    private static final int LOOKED_AT_EVERY_MS = 1000;

    /** The work that is watched. */
    public interface Watched {

        /** The last one, under way or ended. */
        Optional<Job> last();

        /** Whether it is under way now. */
        void running(boolean runs);

        /** Says what it brought. */
        String done(Job job);

        /** Key of the message that says that it was cancelled, with how much was done. */
        default String cancelled() {
            return "job.cancelled";
        }

        /** Key of the message that says that the server stopped meanwhile, with how much was done. */
        default String brokenOff() {
            return "job.broken-off";
        }
    }

    private final Followed jobs;
    private final Notices notices;
    private final Watched watched;
    private final Span says = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private @Nullable Registration watch;

    /** How many lines of a page watch work: it asks for news while there is one. */
    private static final class Watches {

        private int under;

        static void change(UI page, int by) {
            Watches all = ComponentUtil.getData(page, Watches.class);
            if (all == null) {
                all = new Watches();
                ComponentUtil.setData(page, Watches.class, all);
            }
            all.under += by;
            page.setPollInterval(all.under > 0 ? LOOKED_AT_EVERY_MS : -1);
        }
    }

    /**
     * @param title what the progress is of
     * @param action names the button that cancels, for tests
     */
    public JobLine(String title, String action, Followed jobs, Notices notices, Watched watched) {
        this.jobs = jobs;
        this.notices = notices;
        this.watched = watched;
        cancel = new Button(getTranslation("action.cancel"), click -> {
            watched.last().ifPresent(job -> notices.attempt(() -> jobs.cancel(job.id())));
            look();
        });
        cancel.getElement().setAttribute("data-action", action);
        says.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", title);
        getContent().addClassName("job-line");
        getContent().add(says, bar, cancel);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
    }

    /** Looks how it is, now and every second for as long as it goes on. */
    public void look() {
        Optional<Job> last = watched.last();
        boolean runs = last.filter(job -> !job.ended()).isPresent();
        bar.setVisible(runs);
        cancel.setVisible(runs);
        watched.running(runs);
        last.ifPresent(this::say);
        UI ui = UI.getCurrent();
        if (runs && watch == null) {
            watch = ui.addPollListener(poll -> look());
            Watches.change(ui, 1);
        } else if (!runs) {
            rest(ui);
        }
    }

    /** Forgets what the last one brought; one that is under way is said again within a second. */
    public void clear() {
        says.setText("");
    }

    private void rest(UI ui) {
        if (watch != null) {
            watch.remove();
            watch = null;
            Watches.change(ui, -1);
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
                    case DONE -> watched.done(job);
                    case CANCELLED -> getTranslation(watched.cancelled(), job.done());
                    case BROKEN_OFF -> getTranslation(watched.brokenOff(), job.done());
                    case FAILED ->
                        job.problem() == null
                                ? getTranslation("job.failed")
                                : notices.sentence(Refusal.invalid(job.problem(), job.problemArgs()));
                });
        bar.setIndeterminate(total == null || total == 0);
        bar.setValue(total == null || total == 0 ? 0 : Math.min(1, (double) job.done() / total));
    }
}
