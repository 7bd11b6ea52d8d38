package org.tahqiq.team.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tahqiq.team.AccessService;
import org.tahqiq.team.Member;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.LanguageSwitch;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.SecretField;

/** Where an invited member chooses their password; the link works once. */
@Route(value = "invitation/:secret", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final AccessService access;
    private final Notices notices;

    InvitationView(AccessService access, Notices notices) {
        this.access = access;
        this.notices = notices;
        addClassName("gate");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        removeAll();
        try {
            add(form(secret, access.invited(secret)));
        } catch (Refusal refusal) {
            add(new EmptyState(
                    getTranslation("invitation.title"),
                    notices.sentence(refusal),
                    new Anchor("/login", getTranslation("login.title"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.title");
    }

    private Div form(String secret, Member member) {
        SecretField password = new SecretField(getTranslation("login.password"));
        password.setHelperText(getTranslation("setup.password-help"));
        Button accept = new Button(getTranslation("invitation.accept"));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickListener(click -> notices.attempt(() -> {
            access.accept(secret, password.getValue());
            getUI().ifPresent(ui -> LoginView.enter(ui, member.name()));
            notices.done("invitation.done");
        }));
        Div head = new Div(new H1(getTranslation("invitation.title")), new LanguageSwitch());
        head.addClassName("gate-head");
        Paragraph hello = new Paragraph(getTranslation("invitation.hello", member.displayName(), member.name()));
        Div card = new Div(head, hello, password, accept);
        card.addClassName("gate-card");
        accept.addClickShortcut(Key.ENTER).listenOn(card);
        return card;
    }
}
