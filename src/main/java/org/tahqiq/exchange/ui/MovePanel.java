package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.exchange.ForeignLabel;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Labels;
import org.tahqiq.exchange.MovingService;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** What each label of a file means, the guess first; then the import, and what of the file was left out. */
class MovePanel extends Composite<Div> implements JobLine.Watched {

    private final MovingService moving;
    private final JobService jobs;
    private final Notices notices;
    private final Map<String, Select<Tag>> choices = new LinkedHashMap<>();
    private final Checkbox named = new Checkbox(getTranslation("moving.named"));
    private final JobLine line;
    private final Button start = new Button(getTranslation("moving.start"));
    private final Div report = new Div();
    private @Nullable UUID started;

    /**
     * @param curates whether the reader may make sub-labels
     * @param taken told once the work has the file, and will delete it
     */
    MovePanel(
            CorpusId corpus,
            String name,
            Format format,
            List<ForeignLabel> labels,
            boolean curates,
            MovingService moving,
            JobService jobs,
            Notices notices,
            Path file,
            Runnable taken) {
        this.moving = moving;
        this.jobs = jobs;
        this.notices = notices;
        line = new JobLine(getTranslation("moving.title"), "cancel-move", jobs, notices, this);
        Div rows = new Div();
        rows.addClassName("label-rows");
        labels.forEach(label -> rows.add(row(label)));
        named.setVisible(curates && !labels.isEmpty());
        named.getElement().setAttribute("data-action", "name-sublabels");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.getElement().setAttribute("data-action", "start-move");
        start.addClickListener(click -> notices.attempt(() -> start(corpus, format, file, taken)));
        line.setVisible(false);
        report.addClassName("import-report");
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("moving.labels")),
                        new Paragraph(getTranslation("moving.read-as", name, getTranslation("format." + format.id()))),
                        new Paragraph(getTranslation(labels.isEmpty() ? "moving.no-labels" : "moving.labels-note")),
                        rows,
                        new Div(named),
                        start,
                        line,
                        report);
    }

    private Div row(ForeignLabel label) {
        Span name = new Span(label.label());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("label-name");
        Span count = new Span(getTranslation("moving.count", label.count()));
        count.addClassName("secondary");
        Select<Tag> choice = new Select<>();
        choice.setItems(Tag.values());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("moving.leave-out"));
        choice.setItemLabelGenerator(tag -> tag == null
                ? getTranslation("moving.leave-out")
                : getTranslation("canvas." + tag.name().toLowerCase(Locale.ROOT)));
        choice.setValue(label.guess());
        choice.setAriaLabel(getTranslation("moving.means", label.label()));
        choices.put(label.label(), choice);
        Div row = new Div(name, count, choice);
        row.addClassName("label-row");
        row.getElement().setAttribute("data-label", label.label());
        return row;
    }

    private void start(CorpusId corpus, Format format, Path file, Runnable taken) {
        Map<String, @Nullable Tag> meant = new LinkedHashMap<>();
        choices.forEach((label, choice) -> meant.put(label, choice.getValue()));
        started = moving.start(corpus, format, file, new MovingService.Meaning(meant, named.getValue()))
                .id();
        taken.run();
        line.setVisible(true);
        line.look();
    }

    @Override
    public Optional<Job> last() {
        return started == null ? Optional.empty() : Optional.of(jobs.get(started));
    }

    @Override
    public void running(boolean runs) {
        start.setEnabled(started == null);
        choices.values().forEach(choice -> choice.setReadOnly(started != null));
        named.setReadOnly(started != null);
    }

    @Override
    public String cancelled() {
        return "reading.cancelled";
    }

    @Override
    public String brokenOff() {
        return "exchange.import-broken-off";
    }

    private static long lost(MovingService.Report done, Labels.Lost what) {
        return done.lost().getOrDefault(what, 0L);
    }

    private UnorderedList missed(MovingService.Report done) {
        UnorderedList first = new UnorderedList();
        done.missed().forEach(each -> {
            String what = getTranslation("moving.missed-one", each.what(), each.name());
            first.add(new ListItem(
                    each.file() == null
                            ? getTranslation("exchange.skipped", each.line(), what)
                            : getTranslation("exchange.skipped-file", each.file(), what)));
        });
        return first;
    }

    @Override
    public String done(Job job) {
        MovingService.Report done = job.result(MovingService.Report.class);
        report.removeAll();
        if (!done.lost().isEmpty()) {
            report.add(new Paragraph(getTranslation(
                    "moving.lost",
                    lost(done, Labels.Lost.SPAN),
                    lost(done, Labels.Lost.RELATION),
                    lost(done, Labels.Lost.REMARK),
                    lost(done, Labels.Lost.PIECES))));
            report.add(new Paragraph(getTranslation("moving.missed")), missed(done));
        }
        if (done.refused() > 0) {
            report.add(new LeftOut(done.skipped(), notices));
        }
        return getTranslation("reading.report", done.read(), done.made());
    }
}
