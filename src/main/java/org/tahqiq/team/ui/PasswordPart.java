package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.tahqiq.team.OwnPasswordService;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.SecretField;

/** Where a member changes their password. */
class PasswordPart extends Composite<Div> {

    PasswordPart(OwnPasswordService password, AuthenticationContext authentication, Notices notices) {
        getContent().addClassName("profile-part");
        getContent().add(new H2(getTranslation("password.title")));
        if (!password.has()) {
            getContent().add(new Paragraph(getTranslation("password.none")));
            return;
        }
        SecretField present = new SecretField(getTranslation("password.present"));
        present.getElement().setAttribute("autocomplete", "current-password");
        SecretField wanted = new SecretField(getTranslation("password.wanted"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        wanted.setHelperText(getTranslation("setup.password-help"));
        FieldErrors errors = new FieldErrors(notices).at("present", present).at("password", wanted);
        Button change = new Button(
                getTranslation("password.change"),
                click -> errors.attempt(() -> {
                    password.change(present.getValue(), wanted.getValue());
                    authentication.logout();
                }));
        change.getElement().setAttribute("data-action", "change-password");
        Div fields = new Div(present, wanted, change);
        change.addClickShortcut(Key.ENTER).listenOn(present, wanted);
        fields.addClassName("preferences");
        getContent().add(new Paragraph(getTranslation("password.note")), fields);
    }
}
