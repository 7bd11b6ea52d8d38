package org.tahqiq.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for a password, whose eye says in the reader's language what it does. */
public final class SecretField extends PasswordField {

    public SecretField(String label) {
        super(label);
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("login.reveal")));
    }
}
