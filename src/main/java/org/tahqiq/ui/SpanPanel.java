package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a later package shows beside a span of an article. The workbench asks all of them and knows none (see
 * docs/decisions/0003-span-panel.md).
 *
 * <p>Vaadin bundles the components that it can reach from a view; it cannot see who implements this, so what panels are made
 * of is named here.
 */
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(Dialog.class)
@Uses(DraftKeeper.class)
@Uses(MultiSelectComboBox.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TabSheet.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
public interface SpanPanel {

    /** Which tab of the side panel this is: its word is the message {@code panel.<name>}. */
    String name();

    /** Words for the cards of an article's spans, by the spans' ids. */
    default Map<UUID, Badge> badges(UUID article) {
        return Map.of();
    }

    /** The word for the card of one span, as {@link #badges} would have it. */
    default Optional<Badge> badge(UUID span) {
        return Optional.empty();
    }

    /**
     * The panel for a span, when this package has something to say about it.
     *
     * @param changed to be called when a badge may read differently now
     */
    Optional<Component> open(UUID span, Runnable changed);
}
