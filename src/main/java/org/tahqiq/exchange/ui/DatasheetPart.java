package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import org.tahqiq.exchange.release.DeskQuestion;
import org.tahqiq.exchange.release.Titling;
import org.tahqiq.ui.FieldErrors;

/** The questions of the datasheet that the desk answers before a release is made; what it said of the last one stands there already. */
class DatasheetPart extends Composite<NativeDetails> {

    private final Map<DeskQuestion, TextArea> fields = new EnumMap<>(DeskQuestion.class);

    /** @param described whether the corpus says itself what it is for */
    DatasheetPart(boolean described, Map<DeskQuestion, String> before, FieldErrors errors) {
        Div questions = new Div(new Paragraph(getTranslation("release.questions.note")));
        questions.addClassName("form");
        for (DeskQuestion question : DeskQuestion.values()) {
            if (question == DeskQuestion.PURPOSE && described) {
                continue;
            }
            TextArea field = new TextArea(getTranslation("release.question." + question));
            field.setValue(before.getOrDefault(question, ""));
            field.setValueChangeMode(ValueChangeMode.ON_BLUR);
            field.addValueChangeListener(change -> count());
            field.getElement().setAttribute("data-question", question.name());
            errors.at(question.name(), field);
            fields.put(question, field);
            questions.add(field);
        }
        getContent().setContent(questions);
        getContent().getElement().setAttribute("data-open-questions", "");
        count();
    }

    private void count() {
        getContent().setSummaryText(getTranslation("release.questions.open", open()));
    }

    /** How many are not answered. */
    final long open() {
        return fields.values().stream()
                .filter(field -> field.getValue().isBlank())
                .count();
    }

    /** Leads to the first of them. */
    void show() {
        getContent().setOpen(true);
        fields.values().stream()
                .filter(field -> field.getValue().isBlank())
                .findFirst()
                .ifPresent(TextArea::focus);
    }

    Titling answered(Titling titling) {
        Map<DeskQuestion, String> answers = new EnumMap<>(DeskQuestion.class);
        fields.forEach((question, field) -> answers.put(question, field.getValue()));
        return titling.answering(answers);
    }
}
