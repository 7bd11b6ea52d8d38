package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.review.FigureInWords;
import org.tahqiq.text.Refusal;

/** The number a piece of evidence gives, as a value: read from the excerpt, to be set right by hand. */
class EvidenceFigure extends Composite<Div> {

    final TextField value = new TextField(getTranslation("evidence.figure.value"));
    final TextField highValue = new TextField(getTranslation("evidence.figure.high-value"));
    final TextField unit = new TextField(getTranslation("evidence.figure.unit"));
    final TextField currency = new TextField(getTranslation("evidence.figure.currency"));
    final TextField date = new TextField(getTranslation("evidence.figure.date"));
    private final Supplier<String> excerpt;
    /** What these fields do not show: the sign, the scale as written, the window of time. */
    private @Nullable FigureFields known;

    EvidenceFigure(Supplier<String> excerpt) {
        this.excerpt = excerpt;
        getContent().addClassName("evidence-figure");
        getContent()
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("evidence.figure"));
        currency.addClassName("latin");
        date.addClassName("latin");
        Button read = new Button(getTranslation("evidence.figure.read"));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.getElement().setAttribute("data-action", "read-figure");
        read.addClickListener(
                click -> show(FigureInWords.first(this.excerpt.get()).orElse(null)));
        getContent().add(value, highValue, unit, currency, date, read);
    }

    final void show(@Nullable FigureFields figure) {
        known = figure;
        value.setValue(figure == null ? "" : written(figure.value()));
        highValue.setValue(figure == null ? "" : written(figure.highValue()));
        unit.setValue(figure == null || figure.unit() == null ? "" : figure.unit());
        currency.setValue(figure == null || figure.currency() == null ? "" : figure.currency());
        date.setValue(figure == null || figure.date() == null ? "" : figure.date());
    }

    /**
     * Null when there is no value.
     *
     * @throws Refusal when what was typed is no number
     */
    @Nullable
    FigureFields fields() {
        BigDecimal low = number("figure.value", value);
        if (low == null) {
            return null;
        }
        Optional<FigureFields> kept = Optional.ofNullable(known);
        String money =
                words(currency) == null ? null : currency.getValue().strip().toUpperCase(Locale.ROOT);
        return new FigureFields(
                low,
                number("figure.highValue", highValue),
                words(unit),
                money,
                null,
                kept.map(FigureFields::scale).orElse(null),
                kept.map(FigureFields::comparator).orElse(null),
                kept.map(FigureFields::denominator).orElse(null),
                kept.map(FigureFields::timeWindow).orElse(null),
                words(date),
                kind(kept.map(FigureFields::kind).orElse(null), money));
    }

    private @Nullable String kind(@Nullable String before, @Nullable String money) {
        if (money != null) {
            return Kind.MONEY.name();
        }
        if ("%".equals(words(unit))) {
            return Kind.PERCENT.name();
        }
        return Kind.MONEY.name().equals(before) || Kind.PERCENT.name().equals(before) ? Kind.COUNT.name() : before;
    }

    private static @Nullable BigDecimal number(String name, TextField field) {
        String typed = words(field);
        return typed == null ? null : FigureReading.number(name, typed);
    }

    private static String written(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static @Nullable String words(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
