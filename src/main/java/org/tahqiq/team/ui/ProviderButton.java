package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.tahqiq.team.oidc.OidcDoor;

/** Signs in by the identity provider, and says why nobody came in by it. */
class ProviderButton extends Composite<Div> {

    private static final String OTHERWISE = "identity-refused";
    private static final Set<String> REASONS =
            Set.of("identity-unknown", "identity-shut-out", "identity-name-taken", "identity-away", OTHERWISE);

    private final Paragraph refused = new Paragraph();

    ProviderButton(OidcDoor door) {
        Button button = new Button(
                getTranslation("login.provider", door.name()),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().setLocation(OidcDoor.ENTRY)));
        button.getElement().setAttribute("data-action", "provider");
        refused.getElement().setAttribute("role", "alert");
        getContent().addClassName("passkey-button");
        getContent().add(button, refused);
    }

    /** @param code of a problem; an address may hold any */
    void say(String code) {
        refused.setText(getTranslation("problem." + (REASONS.contains(code) ? code : OTHERWISE)));
    }
}
