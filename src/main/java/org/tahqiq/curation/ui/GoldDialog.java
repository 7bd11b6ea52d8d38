package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Label;
import org.tahqiq.article.Article;
import org.tahqiq.curation.Case;
import org.tahqiq.curation.GoldEditService;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/**
 * A place as no reader has it: its ends are moved, and what the mark says is set right. It begins with the reading that says most, or
 * with another that the curator chooses; what the form has no field for stays as it was there.
 */
class GoldDialog extends Dialog {

    private final Article article;
    private final GoldEnds ends;
    private final List<Label> labels;
    private final Notices notices;
    private FieldErrors errors;
    private final Div form;
    private final Paragraph words = new Paragraph();
    private final TextArea note = new TextArea();
    private Annotation from;
    private TextSpan span;
    private GoldFields fields;

    /**
     * @param labels of the corpus
     * @param names of the readers
     * @param why it is settled so, as far as that is written already
     * @param settle throws a {@link org.tahqiq.text.Refusal} when that cannot be
     */
    GoldDialog(
            Article article,
            Case settled,
            List<Label> labels,
            Map<UUID, String> names,
            @Nullable String why,
            Notices notices,
            Consumer<GoldEditService.Wanted> settle) {
        this.article = article;
        this.labels = labels;
        this.from = settled.spans().stream()
                .max(Comparator.comparingInt(GoldFields::filled))
                .orElseThrow();
        this.span = from.span();
        this.ends =
                new GoldEnds(article.text().value(), settled.spans().stream().map(Annotation::span));
        this.notices = notices;
        this.errors = new FieldErrors(notices);
        this.fields = new GoldFields(from, labels, errors);
        setHeaderTitle(getTranslation("curate.edit"));
        words.addClassName("passage");
        words.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("lang", article.language())
                .setAttribute("aria-live", "polite");
        note.setLabel(getTranslation("curate.note"));
        note.setWidthFull();
        if (why != null) {
            note.setValue(why);
        }
        GoldEnds.Step[] steps = GoldEnds.Step.values();
        form = new Div(
                words,
                movers(Arrays.copyOf(steps, 4)),
                movers(Arrays.copyOfRange(steps, 4, steps.length)),
                fields,
                note);
        form.addClassName("form");
        if (settled.spans().size() > 1) {
            form.addComponentAsFirst(beginning(settled.spans(), names));
        }
        add(form);
        HeldOpen.onceTyped(this, form);
        Button done = new Button(
                getTranslation("curate.put"),
                click -> errors.attempt(() -> {
                    settle.accept(wanted(settled));
                    close();
                }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "put");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        show();
    }

    private Select<Annotation> beginning(List<Annotation> readings, Map<UUID, String> names) {
        Select<Annotation> beginning = new Select<>();
        beginning.setLabel(getTranslation("curate.begin-with"));
        beginning.setWidthFull();
        beginning.getElement().setAttribute("data-field", "begin-with");
        beginning.setItems(readings);
        beginning.setItemLabelGenerator(reading -> getTranslation(
                "agreement.marked",
                names.getOrDefault(reading.origin().id(), reading.origin().name()),
                reading.quote()));
        beginning.setValue(from);
        beginning.addValueChangeListener(change -> {
            if (change.isFromClient() && isTouched()) {
                beginning.setValue(from);
                notices.done("curate.begun");
            } else if (change.isFromClient()) {
                beginWith(change.getValue());
            }
        });
        return beginning;
    }

    private boolean isTouched() {
        try {
            Fields asRead = new GoldFields(from, labels, new FieldErrors(notices)).fields();
            return !span.equals(from.span()) || !fields.fields().equals(asRead);
        } catch (Refusal typedWrong) {
            return true;
        }
    }

    private void beginWith(Annotation reading) {
        // What the fields before it were refused for is none of theirs.
        errors = new FieldErrors(notices);
        GoldFields others = new GoldFields(reading, labels, errors);
        form.replace(fields, others);
        from = reading;
        span = reading.span();
        fields = others;
        show();
    }

    private Div movers(GoldEnds.Step... steps) {
        Div movers = new Div();
        for (GoldEnds.Step step : steps) {
            String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Button mover = new Button(getTranslation("curate." + name), click -> {
                span = ends.moved(span, step);
                show();
            });
            mover.getElement().setAttribute("data-action", "curate-" + name);
            movers.add(mover);
        }
        movers.addClassName("row-tools");
        return movers;
    }

    private void show() {
        words.removeAll();
        words.add(new Text(article.text().quote(span)));
    }

    private GoldEditService.Wanted wanted(Case settled) {
        Fields said = fields.fields();
        // The reader's attribution, which is not in the gold.
        if (said instanceof ClaimFields claim && claim.saidIn() != null) {
            said = claim.saidIn(null);
        }
        Stream<Annotation> others = settled.spans().stream().filter(each -> each != from);
        return new GoldEditService.Wanted(
                Stream.concat(Stream.of(from), others).map(Annotation::id).toList(),
                new AnnotationService.Wanted(from.tag(), span, article.text().quote(span), said),
                note.isEmpty() ? null : note.getValue());
    }
}
