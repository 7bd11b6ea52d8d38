package org.tahqiq.team.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.tahqiq.team.AccessService;
import org.tahqiq.team.DemoMember;
import org.tahqiq.team.oidc.OidcDoor;
import org.tahqiq.ui.LanguageSwitch;

/** Sign-in. In a demo it shows who may sign in, and fills the form with one click. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Told to whoever has the right password of a suspended member. */
    static final String SUSPENDED = "suspended";

    private static final String NAME = LoginView.class.getName();

    private final LoginForm form = new LoginForm();
    private final Optional<ProviderButton> provider;

    LoginView(Environment environment, OidcDoor door, AccessService access) {
        provider = door.isThere() ? Optional.of(new ProviderButton(door)) : Optional.empty();
        addClassName("gate");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div card = new Div();
        card.addClassName("gate-card");
        H1 name = new H1(getTranslation("app.name"));
        name.addClassName("logo");
        Paragraph purpose = new Paragraph(getTranslation("app.purpose"));
        card.add(new Div(name, new LanguageSwitch()), purpose);
        if (!access.hasMembers()) {
            card.add(new Paragraph(getTranslation("login.not-set-up")));
        }
        card.add(form, new PasskeyButton());
        provider.ifPresent(card::add);
        card.getElement().getChild(0).getClassList().add("gate-head");
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            card.add(demo());
        }
        add(card);
    }

    /** Leads whoever has just chosen a password here, where the name is filled in already. */
    static void enter(UI ui, String name) {
        ComponentUtil.setData(ui, NAME, name);
        ui.navigate(LoginView.class);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        Optional<Integer> wait = parameters.getSingleParameter(SignInGuard.WAIT).flatMap(LoginView::seconds);
        boolean suspended = parameters.getParameters().containsKey(SUSPENDED);
        form.setI18n(i18n(suspended ? getTranslation("login.suspended") : advice(wait)));
        form.getElement()
                .executeJs(
                        "this.querySelector('vaadin-password-field').i18n = {reveal: $0}",
                        getTranslation("login.reveal"));
        if (ComponentUtil.getData(event.getUI(), NAME) instanceof String name) {
            fill(name, "");
            ComponentUtil.setData(event.getUI(), NAME, null);
        }
        form.setError(
                wait.isPresent() || suspended || parameters.getParameters().containsKey("error"));
        provider.ifPresent(
                button -> parameters.getSingleParameter(OidcDoor.REFUSED).ifPresent(button::say));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private Div demo() {
        Div members = new Div(new H2(getTranslation("login.demo")), new Paragraph(getTranslation("login.demo-note")));
        members.addClassName("demo-members");
        for (DemoMember each : DemoMember.ALL) {
            Span credentials = new Span(each.name() + " · " + each.password());
            credentials.getElement().setAttribute("dir", "ltr");
            credentials.addClassName("credentials");
            Button fill =
                    new Button(getTranslation("role." + each.role()), click -> fill(each.name(), each.password()));
            fill.addThemeVariants(ButtonVariant.TERTIARY);
            fill.getElement().setAttribute("data-demo", each.name());
            members.add(new Div(fill, credentials));
        }
        return members;
    }

    /** The sign-in form takes its values from native fields, which only the browser can fill. */
    private void fill(String name, String password) {
        form.getElement().executeJs("""
                        for (const [name, value] of [['username', $0], ['password', $1]]) {
                          const field = this.querySelector(`[name=${name}]`);
                          field.value = value;
                          field.dispatchEvent(new Event('input', { bubbles: true }));
                        }
                        this.querySelector('[name=password]').focus();
                        """, name, password);
    }

    private static Optional<Integer> seconds(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String advice(Optional<Integer> wait) {
        return wait.map(seconds -> seconds <= 60
                        ? getTranslation("login.wait-seconds", seconds)
                        : getTranslation("login.wait-minutes", (seconds + 59) / 60))
                .orElse(getTranslation("login.refused-advice"));
    }

    private LoginI18n i18n(String advice) {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form words = i18n.getForm();
        words.setTitle(getTranslation("login.title"));
        words.setUsername(getTranslation("login.name"));
        words.setPassword(getTranslation("login.password"));
        words.setSubmit(getTranslation("login.submit"));
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setTitle(getTranslation("login.refused"));
        error.setMessage(advice);
        error.setUsername(getTranslation("login.name-missing"));
        error.setPassword(getTranslation("login.password-missing"));
        return i18n;
    }
}
