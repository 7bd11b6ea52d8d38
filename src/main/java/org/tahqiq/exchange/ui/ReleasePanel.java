package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;
import org.tahqiq.exchange.release.Colophon;
import org.tahqiq.exchange.release.DeskQuestion;
import org.tahqiq.exchange.release.Licence;
import org.tahqiq.exchange.release.ReleaseBuildService;
import org.tahqiq.exchange.release.Titling;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Makes a release: what it is called, under which licence; then how far it is, and what was found when it was read back. */
class ReleasePanel extends Composite<Div> implements JobLine.Watched {

    private final CorpusId corpus;
    private final ReleaseBuildService builds;
    private final Notices notices;
    private final Runnable made;
    private final TextField title = new TextField(getTranslation("release.name"));
    private final TextArea notes = new TextArea(getTranslation("release.notes"));
    private final Select<Licence> licence = new Select<>();
    private final Button start = new Button(getTranslation("release.make"));
    private final DatasheetPart datasheet;
    private final Div warning = new Div();
    private final Paragraph warned = new Paragraph();
    private final JobLine line;
    private final Div report = new Div();
    private boolean ran;

    /**
     * @param before the last release, with whose licence and answers the form begins; null where there is none
     * @param made run when a release is there
     */
    ReleasePanel(
            Corpus corpus,
            @Nullable Colophon before,
            ReleaseBuildService builds,
            JobService jobs,
            Notices notices,
            Runnable made) {
        this.corpus = corpus.id();
        this.builds = builds;
        this.notices = notices;
        line = new JobLine(getTranslation("release.make"), "cancel-release", jobs, notices, this);
        this.made = made;
        title.setRequiredIndicatorVisible(true);
        licence.setLabel(getTranslation("release.licence"));
        licence.setItems(Licence.values());
        licence.setItemLabelGenerator(
                each -> each == null ? getTranslation("release.no-licence") : each.spdx() + " · " + each.title());
        licence.setEmptySelectionAllowed(true);
        licence.setEmptySelectionCaption(getTranslation("release.no-licence"));
        if (before != null && before.licence() != null) {
            licence.setValue(before.licence());
        }
        licence.setHelperText(getTranslation("release.licence-note"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.getElement().setAttribute("data-action", "make-release");
        FieldErrors errors = new FieldErrors(notices).at("title", title).at("notes", notes);
        Map<DeskQuestion, String> answers = before == null ? null : before.answers();
        datasheet = new DatasheetPart(corpus.description() != null, answers == null ? Map.of() : answers, errors);
        start.addClickListener(click -> errors.attempt(this::ask));
        Button answer = new Button(getTranslation("release.questions.answer"), click -> datasheet.show());
        answer.getElement().setAttribute("data-action", "answer-questions");
        Button anyway = new Button(getTranslation("release.questions.anyway"), click -> errors.attempt(this::begin));
        anyway.getElement().setAttribute("data-action", "release-anyway");
        Div ways = new Div(answer, anyway);
        ways.addClassName("row-tools");
        warning.add(warned, ways);
        warning.getElement().setAttribute("role", "alert");
        warning.setVisible(false);
        Div form = new Div(title, notes, licence, datasheet);
        form.addClassName("form");
        getContent().addClassNames("card", "release-panel");
        getContent()
                .add(
                        new H2(getTranslation("release.another")),
                        new Paragraph(getTranslation("release.make-note")),
                        form,
                        start,
                        warning,
                        line,
                        report);
    }

    /** A release does not change any more: what its datasheet leaves open is left open on purpose. */
    private void ask() {
        long open = datasheet.open();
        titling();
        if (open == 0) {
            begin();
            return;
        }
        warned.setText(getTranslation("release.questions.warning", open));
        warning.setVisible(true);
    }

    private Titling titling() {
        @Nullable Licence chosen = licence.getValue();
        return datasheet.answered(
                Titling.of(corpus, title.getValue(), notes.getValue(), chosen == null ? null : chosen.spdx()));
    }

    private void begin() {
        builds.start(titling());
        warning.setVisible(false);
        // A small one is there before anybody looks.
        ran = true;
        line.look();
    }

    @Override
    public Optional<Job> last() {
        return builds.last(corpus);
    }

    @Override
    public void running(boolean runs) {
        start.setEnabled(!runs);
        if (runs) {
            report.removeAll();
        } else if (ran) {
            // Left as it is, the form would invite to a second release of the same name.
            if (last().filter(job -> job.state() == Job.State.DONE).isPresent()) {
                title.clear();
                title.setInvalid(false);
                notes.clear();
            }
            made.run();
        }
        ran = runs;
    }

    @Override
    public String cancelled() {
        return "release.cancelled";
    }

    @Override
    public String brokenOff() {
        return "release.broken-off";
    }

    @Override
    public String done(Job job) {
        ReleaseBuildService.Made done = job.result(ReleaseBuildService.Made.class);
        report.removeAll();
        Anchor open = new Anchor("releases/" + done.release(), getTranslation("release.open", done.number()));
        report.add(open);
        var proof = done.proof();
        return getTranslation(
                "release.made",
                done.number(),
                proof.articles(),
                proof.annotations(),
                proof.relations(),
                proof.reviews());
    }
}
