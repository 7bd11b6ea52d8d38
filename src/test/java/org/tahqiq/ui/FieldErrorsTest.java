package org.tahqiq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahqiq.text.Refusal;

/** What stands at a field while it is wrong, and no longer. */
class FieldErrorsTest {

    private final TextField field = new TextField();
    private final FieldErrors errors = new FieldErrors(new Notices(new Translations())).at("url", field);

    @BeforeEach
    void open() {
        UI.setCurrent(new UI());
        field.setRequiredIndicatorVisible(true);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void aFieldThatItsFormEmptiesForTheNextIsNotWrongAgain() {
        field.setValue("ftp://desk.example/");
        errors.attempt(() -> {
            throw Refusal.invalid("url-port", 80).at("url");
        });
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isNotEmpty();
        field.setValue("https://desk.example/");
        errors.attempt(field::clear);
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getErrorMessage()).isNullOrEmpty();
    }
}
