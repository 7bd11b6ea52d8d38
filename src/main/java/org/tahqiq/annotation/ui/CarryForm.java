package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tahqiq.annotation.CarryService.Found;
import org.tahqiq.annotation.CarryService.Wanted;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.QuoteMatcher.Outcome;
import org.tahqiq.text.TextSpan;

/**
 * Asks which spans of the older versions go along, and where. What stands unchanged is ticked; what changed a little is not, and
 * what could be meant in several places goes to the one that is chosen, or nowhere.
 */
class CarryForm extends Composite<Section> {

    /** UTF-16 units shown around a place, so that places with the same words can be told apart. */
    private static final int AROUND = 40;

    private final PlainText text;
    private final Predicate<Found> mayCarry;
    private final Map<Found, Supplier<Optional<Wanted>>> choices = new LinkedHashMap<>();

    /** @param mayCarry whether that is for whoever looks to carry; the rest is shown to them */
    CarryForm(PlainText text, List<Found> found, Predicate<Found> mayCarry, Consumer<List<Wanted>> carry) {
        this.text = text;
        this.mayCarry = mayCarry;
        getContent().addClassName("carry-form");
        getContent().add(new H2(getTranslation("carry.title", found.size())));
        group(found, "same", each -> is(each, Outcome.FOUND) && !each.moved());
        group(found, "moved", each -> is(each, Outcome.FOUND) && each.moved());
        group(found, "changed", each -> is(each, Outcome.CHANGED));
        group(found, "ambiguous", each -> is(each, Outcome.AMBIGUOUS));
        group(found, "gone", each -> is(each, Outcome.GONE));
        if (!choices.isEmpty()) {
            Button button = new Button(
                    getTranslation("carry.do"),
                    click -> carry.accept(choices.values().stream()
                            .flatMap(choice -> choice.get().stream())
                            .toList()));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.getElement().setAttribute("data-action", "carry");
            getContent().add(new Paragraph(getTranslation("carry.note")), button);
        }
    }

    private static boolean is(Found found, Outcome outcome) {
        return found.anchor().outcome() == outcome;
    }

    private void group(List<Found> found, String name, Predicate<Found> of) {
        List<Found> group = found.stream().filter(of).toList();
        if (group.isEmpty()) {
            return;
        }
        Div rows = new Div(new H3(getTranslation("carry." + name, group.size())));
        Paragraph help = new Paragraph(getTranslation("carry." + name + "-help"));
        help.addClassName("secondary");
        rows.add(help);
        rows.addClassName("carry-group");
        rows.getElement().setAttribute("data-outcome", name);
        group.forEach(each -> rows.add(row(each)));
        getContent().add(rows);
    }

    private Div row(Found found) {
        Div row = new Div(words(found));
        row.addClassName("carry-row");
        row.getElement()
                .setAttribute("data-annotation", found.annotation().id().value().toString());
        if (!mayCarry.test(found) || is(found, Outcome.GONE)) {
            return row;
        }
        if (is(found, Outcome.AMBIGUOUS)) {
            row.add(places(found));
            return row;
        }
        TextSpan place = found.anchor().places().getFirst();
        if (is(found, Outcome.CHANGED)) {
            row.add(shown(around(place)));
        }
        Checkbox along = new Checkbox(getTranslation("carry.along"), is(found, Outcome.FOUND));
        along.setAriaLabel(getTranslation("carry.along-of", found.annotation().quote()));
        choices.put(
                found,
                () -> along.getValue()
                        ? Optional.of(new Wanted(found.annotation().id(), place))
                        : Optional.empty());
        row.addComponentAsFirst(along);
        return row;
    }

    private Div words(Found found) {
        Span tag = new Span(
                getTranslation("canvas." + found.annotation().tag().name().toLowerCase(Locale.ROOT)));
        tag.addClassName("pill");
        Div words = new Div(tag, shown(found.annotation().quote()));
        if (found.annotation().gold()) {
            Span gold = new Span(getTranslation("carry.gold"));
            gold.addClassNames("pill", "tone-brand");
            words.addComponentAtIndex(1, gold);
        }
        return words;
    }

    private RadioButtonGroup<Integer> places(Found found) {
        List<TextSpan> places = found.anchor().places();
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>();
        group.setAriaLabel(getTranslation("carry.along-of", found.annotation().quote()));
        List<Integer> numbers =
                IntStream.rangeClosed(-1, places.size() - 1).boxed().toList();
        group.setItems(numbers);
        group.setItemLabelGenerator(number -> number < 0 ? getTranslation("carry.leave") : around(places.get(number)));
        group.setValue(-1);
        choices.put(
                found,
                () -> Optional.of(Objects.requireNonNullElse(group.getValue(), -1))
                        .filter(number -> number >= 0)
                        .map(number -> new Wanted(found.annotation().id(), places.get(number))));
        return group;
    }

    private String around(TextSpan place) {
        String all = text.value();
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(all.length(), place.end() + AROUND);
        return (from > 0 ? "…" : "")
                + all.substring(from, place.start()) + "«" + text.quote(place) + "»" + all.substring(place.end(), to)
                + (to < all.length() ? "…" : "");
    }

    private static Span shown(String words) {
        Span shown = new Span(words);
        shown.addClassName("article-words");
        shown.getElement().setAttribute("dir", "auto");
        return shown;
    }
}
