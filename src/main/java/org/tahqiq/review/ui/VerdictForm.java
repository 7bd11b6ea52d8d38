package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Placeholder;
import org.tahqiq.review.Verdict;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** The verdict as it is being given: one of nine, why, how sure. */
class VerdictForm extends Composite<Div> {

    private final RadioButtonGroup<Verdict.Code> code = new RadioButtonGroup<>();
    private final ReasonChoice reasons = new ReasonChoice(code);
    private final TextArea rationale = new TextArea(getTranslation("review.rationale"));
    private final Select<Verdict.Confidence> confidence = new Select<>();
    private final Div unsaved = new Div();
    private final Verdict.Given begun;

    /**
     * @param drafts keeps what is typed and not given yet
     * @param give a refusal of it stands at the fields it names
     */
    VerdictForm(@Nullable Verdict present, DraftKeeper drafts, Notices notices, Consumer<Verdict.Given> give) {
        code.setItems(Verdict.Code.values());
        code.setRenderer(new ComponentRenderer<>(each -> {
            Div label = new Div(getTranslation("verdict." + each));
            label.addClassName("verdict-choice");
            label.getElement().setAttribute("data-tone", Tones.of(each)).setAttribute("data-verdict", each.name());
            return label;
        }));
        code.setAriaLabel(getTranslation("review.verdict"));
        code.addClassName("verdict-grid");
        rationale.setPlaceholder(getTranslation("review.rationale-hint"));
        rationale.setMinRows(3);
        // Whether something is typed is asked while it is being typed.
        rationale.setValueChangeMode(ValueChangeMode.LAZY);
        rationale.setRequiredIndicatorVisible(true);
        rationale.addValueChangeListener(change -> sayWhatIsOpen(change.getValue()));
        rationale.getElement().setAttribute("dir", "auto");
        confidence.setLabel(getTranslation("review.confidence"));
        confidence.setItems(Verdict.Confidence.values());
        confidence.setItemLabelGenerator(each -> each == null ? "" : getTranslation("confidence." + each));
        confidence.setEmptySelectionAllowed(true);
        if (present != null) {
            code.setValue(present.code());
            reasons.setValue(Set.copyOf(present.reasons()));
            rationale.setValue(present.rationale());
            confidence.setValue(present.confidence());
        }
        begun = given();
        unsaved.addClassName("refusal");
        unsaved.getElement().setAttribute("role", "alert");
        unsaved.setVisible(false);
        FieldErrors errors = new FieldErrors(notices)
                .at("verdict", code)
                .at("reasons", reasons)
                .at("rationale", rationale);
        Button save = new Button(getTranslation("review.give"), click -> errors.attempt(() -> give.accept(given())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-action", "give-verdict");
        getContent().addClassName("verdict-form");
        drafts.choice("code", code, Enum::name, Verdict.Code::valueOf)
                .choice("reasons", reasons, VerdictForm::written, VerdictForm::read)
                .text("rationale", rationale)
                .choice("confidence", confidence, VerdictForm::written, VerdictForm::confidence);
        getContent()
                .add(
                        new H3(getTranslation("review.verdict")),
                        drafts,
                        code,
                        reasons,
                        rationale,
                        confidence,
                        unsaved,
                        save);
    }

    private static String written(Set<Verdict.Reason> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Set<Verdict.Reason> read(String reasons) {
        return Arrays.stream(reasons.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Verdict.Reason::valueOf)
                .collect(Collectors.toSet());
    }

    private static String written(Verdict.@Nullable Confidence confidence) {
        return confidence == null ? "" : confidence.name();
    }

    private static Verdict.@Nullable Confidence confidence(String word) {
        return word.isEmpty() ? null : Verdict.Confidence.valueOf(word);
    }

    /** Whether it says something else than when it was shown. */
    boolean isUnsaved() {
        return !given().equals(begun);
    }

    /** @param setAside takes the form away instead; what was typed is offered by the next one */
    void askToSave(Runnable setAside) {
        Button aside = new Button(getTranslation("review.set-aside"), click -> setAside.run());
        aside.addThemeVariants(ButtonVariant.TERTIARY);
        aside.getElement().setAttribute("data-action", "set-aside");
        unsaved.removeAll();
        unsaved.add(new Paragraph(getTranslation("review.unsaved")), aside);
        unsaved.setVisible(true);
        unsaved.getElement().executeJs("setTimeout(() => this.scrollIntoView({ block: 'center' }))");
    }

    /** A template that found nothing to put in leaves its braces, which readers would see. */
    private void sayWhatIsOpen(String text) {
        List<String> open = Placeholder.openIn(text);
        rationale.setHelperText(open.isEmpty() ? null : getTranslation("review.placeholders", String.join(" ", open)));
    }

    /** Puts a text into the rationale, behind what stands there. */
    void write(String text) {
        String present = rationale.getValue();
        rationale.setValue(present.isBlank() ? text : present + "\n" + text);
    }

    /** Shows something above the rationale. */
    void addAbove(Component tool) {
        getContent().addComponentAtIndex(getContent().indexOf(rationale), tool);
    }

    private Verdict.Given given() {
        Verdict.Code chosen = code.getValue();
        Verdict.Confidence sure = confidence.getValue();
        return new Verdict.Given(
                chosen == null ? null : chosen.name(),
                reasons.codes(),
                rationale.getValue(),
                sure == null ? null : sure.name(),
                null);
    }
}
