package org.tahqiq.team.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tahqiq.team.AccessService;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.LanguageSwitch;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.SecretField;

/** The one-time page that makes the first member of an installation. */
@Route(value = "setup/:secret", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final AccessService access;
    private final Notices notices;
    private String secret = "";

    SetupView(AccessService access, Notices notices) {
        this.access = access;
        this.notices = notices;
        addClassName("gate");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        removeAll();
        try {
            access.requireSetup(secret);
            add(form());
        } catch (Refusal refusal) {
            add(new EmptyState(
                    getTranslation("setup.title"),
                    sentence(refusal),
                    new Anchor("/login", getTranslation("login.title"))));
        }
    }

    /** Before the set-up there is nobody to ask for a link. */
    private String sentence(Refusal refusal) {
        if (!refusal.code().equals("link-dead")) {
            return notices.sentence(refusal);
        }
        return getTranslation(access.hasMembers() ? "setup.over" : "setup.link-dead");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private Div form() {
        TextField name = new TextField(getTranslation("member.name"));
        name.setHelperText(getTranslation("member.name-help"));
        name.setValue("admin");
        TextField displayName = new TextField(getTranslation("member.display-name"));
        SecretField password = new SecretField(getTranslation("login.password"));
        password.setHelperText(getTranslation("setup.password-help"));
        Checkbox sample = new Checkbox(getTranslation("setup.sample"), true);
        Button begin = new Button(getTranslation("setup.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.getElement().setAttribute("data-action", "begin");
        FieldErrors errors = new FieldErrors(notices)
                .at("name", name)
                .at("displayName", displayName)
                .at("password", password);
        begin.addClickListener(click -> errors.attempt(() -> {
            access.setUp(
                    secret,
                    name.getValue(),
                    displayName.isEmpty() ? name.getValue() : displayName.getValue(),
                    password.getValue(),
                    sample.getValue());
            getUI().ifPresent(ui -> LoginView.enter(ui, name.getValue()));
            notices.done("setup.done");
        }));
        // Not on the whole page: its switch of language has an Enter of its own.
        begin.addClickShortcut(Key.ENTER).listenOn(name, displayName, password);
        Div head = new Div(new H1(getTranslation("setup.title")), new LanguageSwitch());
        head.addClassName("gate-head");
        Div card =
                new Div(head, new Paragraph(getTranslation("setup.intro")), name, displayName, password, sample, begin);
        card.addClassName("gate-card");
        return card;
    }
}
