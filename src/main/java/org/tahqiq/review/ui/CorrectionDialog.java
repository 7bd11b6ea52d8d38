package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Correction;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.ui.HeldOpen;

/** Asks what is put right in a published check and what readers are told; a retraction changes no verdict and is never small. */
class CorrectionDialog extends Dialog {

    private final RadioButtonGroup<Correction.Kind> kind = new RadioButtonGroup<>();
    private final TextArea publicNote = new TextArea(getTranslation("correction.public-note"));
    private final TextArea reason = new TextArea(getTranslation("correction.reason"));
    private final Select<Verdict.Code> code = new Select<>();
    private final ReasonChoice reasons = new ReasonChoice(code);
    private final TextArea rationale = new TextArea(getTranslation("review.rationale"));

    CorrectionDialog(WorkState to, @Nullable Verdict present, MoveDialogs.Mover make) {
        setHeaderTitle(getTranslation("move." + to));
        setWidth("38rem");
        kind.setLabel(getTranslation("correction.kind"));
        kind.setItems(Correction.Kind.values());
        kind.setRenderer(new ComponentRenderer<>(this::explained));
        publicNote.setHelperText(getTranslation("correction.public-note-help"));
        reason.setHelperText(getTranslation("correction.reason-help"));
        code.setLabel(getTranslation("review.verdict"));
        code.setItems(Verdict.Code.values());
        code.setItemLabelGenerator(each -> getTranslation("verdict." + each));
        Div form = new Div(publicNote, reason);
        if (to == WorkState.CORRECTED) {
            form.addComponentAsFirst(kind);
        } else {
            kind.setValue(Correction.Kind.SUBSTANTIAL);
        }
        form.addClassName("form");
        add(new Paragraph(getTranslation("correction.note." + to)), form);
        HeldOpen.onceTyped(this, form);
        boolean changes = to == WorkState.CORRECTED && present != null;
        if (changes) {
            code.setValue(present.code());
            reasons.setValue(Set.copyOf(present.reasons()));
            rationale.setValue(present.rationale());
            form.add(code, reasons, rationale);
        }
        List<String> former = reasons.codes();
        RefusalCard refused = new RefusalCard();
        add(refused);
        Button done = new Button(getTranslation("move." + to), click -> {
            if (make.move(
                    new Move(to.name(), reason.getValue(), null, null, wanted(changes ? present : null, former), null),
                    refused)) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "correct");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }

    private Div explained(Correction.Kind each) {
        Div about = new Div(getTranslation("correction.about." + each));
        about.addClassName("secondary");
        return new Div(new Span(getTranslation("correction." + each)), about);
    }

    /** Only what was changed is sent. */
    private Correction.Wanted wanted(@Nullable Verdict present, List<String> formerReasons) {
        Correction.Kind chosen = kind.getValue();
        boolean otherCode = present != null && code.getValue() != present.code();
        boolean otherWords = present != null && !rationale.getValue().equals(present.rationale());
        return new Correction.Wanted(
                chosen == null ? null : chosen.name(),
                publicNote.getValue(),
                otherCode ? code.getValue().name() : null,
                reasons.codes().equals(formerReasons) ? null : reasons.codes(),
                otherWords ? rationale.getValue() : null);
    }
}
