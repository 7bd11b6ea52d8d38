package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day, by the browser's own calendar, which speaks its reader's language. */
class DateField extends Composite<Div> implements HasValidationProperties, Focusable<Div> {

    private final Input day = new Input();
    private final Div error = new Div();

    DateField(String label) {
        day.setType("date");
        NativeLabel wrapped = new NativeLabel();
        wrapped.add(new Span(label), day);
        getContent().addClassName("date-field");
        error.addClassName("late");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        getContent().add(wrapped, error);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message);
    }

    @Override
    public void setInvalid(boolean invalid) {
        HasValidationProperties.super.setInvalid(invalid);
        error.setVisible(invalid);
        day.getElement().setAttribute("aria-invalid", String.valueOf(invalid));
    }

    @Override
    public void focus() {
        day.focus();
    }

    void set(@Nullable LocalDate value) {
        day.setValue(value == null ? "" : value.toString());
    }

    /** ISO 8601, empty for none: a browser sends nothing else. */
    String text() {
        return day.getValue();
    }

    @Nullable
    LocalDate get() {
        return text().isEmpty() ? null : LocalDate.parse(text());
    }
}
