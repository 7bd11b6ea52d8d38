package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day, by the browser's own calendar, which speaks its reader's language. */
class DateField extends Composite<Div> {

    private final Input day = new Input();

    DateField(String label) {
        day.setType("date");
        NativeLabel wrapped = new NativeLabel();
        wrapped.add(new Span(label), day);
        getContent().addClassName("date-field");
        getContent().add(wrapped);
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
