package org.tahqiq.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.ui.Notices;

class TemplateDialogTest {

    private RadioButtonGroup<DeskTemplate.Kind> purpose;
    private TextArea body;

    @BeforeEach
    @SuppressWarnings("unchecked") // a class says nothing of what its group holds
    void open() {
        UI.setCurrent(new UI());
        var begun = new DeskTemplate.Content(DeskTemplate.Kind.LETTER.name(), null, null);
        var dialog = new TemplateDialog(begun, Api.bean(Notices.class), content -> {});
        purpose = within(dialog, RadioButtonGroup.class);
        body = within(dialog, TextArea.class);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void aTextThatNobodyTouchedChangesWithItsPurpose() {
        String letter = body.getValue();
        assertThat(letter).isNotEmpty();
        purpose.setValue(DeskTemplate.Kind.RATIONALE);
        assertThat(body.getValue()).isEmpty();
        purpose.setValue(DeskTemplate.Kind.LETTER);
        assertThat(body.getValue()).isEqualTo(letter);
    }

    @Test
    void whatWasTypedStays() {
        body.setValue("الرقم المعلن أقل من ذلك.");
        purpose.setValue(DeskTemplate.Kind.RATIONALE);
        assertThat(body.getValue()).isEqualTo("الرقم المعلن أقل من ذلك.");
    }

    private static <C extends Component> C within(Component dialog, Class<C> kind) {
        return all(dialog).filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(TemplateDialogTest::all));
    }
}
