package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import org.tahqiq.team.PreferenceService;
import org.tahqiq.team.Preferences;
import org.tahqiq.team.Preferences.Digits;
import org.tahqiq.team.Preferences.Months;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Translations;

/** How a member likes numbers and dates. */
class PreferencesPart extends Composite<Div> {

    PreferencesPart(PreferenceService preferences, Notices notices) {
        Preferences own = preferences.own();
        Select<Digits> digits = new Select<>();
        digits.setLabel(getTranslation("preferences.digits"));
        digits.setItems(Digits.values());
        digits.setItemLabelGenerator(each -> getTranslation("preferences.digits." + each));
        digits.setValue(own.digits());
        Select<Months> months = new Select<>();
        months.setLabel(getTranslation("preferences.months"));
        months.setItems(Months.values());
        months.setItemLabelGenerator(each -> getTranslation("preferences.months." + each));
        months.setValue(own.months());
        boolean arabic = Translations.rightToLeft(getLocale());
        digits.setVisible(arabic);
        months.setVisible(arabic);
        Checkbox hijri = new Checkbox(getTranslation("preferences.hijri"), own.hijri());
        ComboBox<String> zone = new ComboBox<>(getTranslation("preferences.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(each -> each.contains("/") && !each.startsWith("Etc/") && !each.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setPlaceholder(getTranslation("preferences.zone-of-server"));
        zone.setClearButtonVisible(true);
        zone.setValue(own.zone());
        zone.addClassName("latin");
        Button save = new Button(
                getTranslation("action.save"),
                click -> notices.attempt(() -> {
                    preferences.choose(digits.getValue(), months.getValue(), hijri.getValue(), zone.getValue());
                    // a page keeps the locale that it was opened with
                    UI.getCurrent().getPage().reload();
                }));
        save.getElement().setAttribute("data-action", "save-preferences");
        Div fields = new Div(digits, months, zone, hijri, save);
        fields.addClassName("preferences");
        getContent().addClassName("profile-part");
        getContent()
                .add(
                        new H2(getTranslation("preferences.title")),
                        new Paragraph(getTranslation("preferences.note")),
                        fields);
    }
}
