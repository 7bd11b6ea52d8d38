package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.article.Article;
import org.tahqiq.curation.Case;
import org.tahqiq.curation.GoldEditService;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Token;
import org.tahqiq.text.Tokenizer;
import org.tahqiq.ui.Notices;

/** A place as no reader has it: the ends are moved by words, and by the ends that readers chose within words. */
class GoldDialog extends Dialog {

    private final Article article;
    private final Annotation from;
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final TreeSet<Integer> ends = new TreeSet<>();
    private final Paragraph words = new Paragraph();
    private final TextArea wording = new TextArea();
    private final TextArea note = new TextArea();
    private TextSpan span;

    /** @param settle throws a {@link org.tahqiq.text.Refusal} when that cannot be */
    GoldDialog(Article article, Case settled, Notices notices, Consumer<GoldEditService.Wanted> settle) {
        this.article = article;
        this.from = settled.spans().getFirst();
        this.span = from.span();
        for (Token token : Tokenizer.tokens(article.text().value())) {
            if (token.kind() != Token.Kind.LINE_END) {
                starts.add(token.start());
                ends.add(token.end());
            }
        }
        settled.spans().forEach(each -> {
            starts.add(each.span().start());
            ends.add(each.span().end());
        });
        setHeaderTitle(getTranslation("curate.edit"));
        words.addClassName("passage");
        words.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("lang", article.language())
                .setAttribute("aria-live", "polite");
        add(words, movers());
        if (from.fields() instanceof ClaimFields claim) {
            wording.setLabel(getTranslation("field.wording"));
            wording.setValue(claim.wording() == null ? "" : claim.wording());
            wording.setWidthFull();
            add(wording);
        }
        note.setLabel(getTranslation("curate.note"));
        note.setWidthFull();
        add(note);
        Button done = new Button(
                getTranslation("curate.put"),
                click -> notices.attempt(() -> {
                    settle.accept(wanted(settled));
                    close();
                }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "put");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        show();
    }

    private Div movers() {
        Div movers = new Div(
                mover("curate.start-earlier", () -> move(starts.lower(span.start()), span.end())),
                mover("curate.start-later", () -> move(starts.higher(span.start()), span.end())),
                mover("curate.end-earlier", () -> move(span.start(), ends.lower(span.end()))),
                mover("curate.end-later", () -> move(span.start(), ends.higher(span.end()))));
        movers.addClassName("row-tools");
        return movers;
    }

    private Button mover(String label, Runnable move) {
        Button mover = new Button(getTranslation(label), click -> move.run());
        mover.getElement().setAttribute("data-action", label.replace('.', '-'));
        return mover;
    }

    private void move(@Nullable Integer start, @Nullable Integer end) {
        if (start != null && end != null && start < end) {
            span = new TextSpan(start, end);
            show();
        }
    }

    private void show() {
        words.removeAll();
        words.add(new Text(article.text().quote(span)));
    }

    private GoldEditService.Wanted wanted(Case settled) {
        Fields fields = from.fields();
        if (fields instanceof ClaimFields claim) {
            fields = new ClaimFields(
                    wording.isEmpty() ? null : wording.getValue(),
                    claim.checkWorthiness(),
                    claim.checkWorthinessReasons(),
                    claim.topic(),
                    claim.claimant() == null
                            ? null
                            : new ClaimFields.Claimant(claim.claimant().name(), null),
                    claim.claimedAt(),
                    claim.appearances(),
                    claim.label());
        }
        List<Annotation> read = new ArrayList<>(Stream.of(from).toList());
        settled.spans().stream().filter(each -> each != from).forEach(read::add);
        return new GoldEditService.Wanted(
                read.stream().map(Annotation::id).toList(),
                new AnnotationService.Wanted(from.tag(), span, article.text().quote(span), fields),
                note.isEmpty() ? null : note.getValue());
    }
}
