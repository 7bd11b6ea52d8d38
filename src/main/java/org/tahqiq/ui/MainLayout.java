package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The shell: name, places, language, member. Knows no view; views announce themselves with {@code @Menu}. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Map<String, Anchor> places = new LinkedHashMap<>();
    private final Anchor help = new Anchor(HelpTopic.START.address(), "?");
    private final Main content = new Main();

    MainLayout(
            AuthenticationContext authentication,
            Environment environment,
            List<ShellTool> more,
            List<PlaceRule> rules) {
        addClassName("shell");
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        content.setId("content");
        add(skip, header(authentication, environment, more, rules), content, new SessionWatch());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LastCorpus.remember(event.getLocation());
        help.setHref(HelpTopic.of(event.getLocation().getPath()).address());
        String here = "/" + event.getLocation().getPath();
        places.forEach((path, place) -> {
            if (here.equals(path) || here.startsWith(path + "/")) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Header header(
            AuthenticationContext authentication,
            Environment environment,
            List<ShellTool> more,
            List<PlaceRule> rules) {
        Anchor name = new Anchor("/", getTranslation("app.name"));
        name.addClassName("logo");
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("shell.places"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            if (rules.stream().anyMatch(rule -> rule.hides(entry.path()))) {
                continue;
            }
            Anchor place = new Anchor(entry.path(), getTranslation(entry.title()));
            places.put(entry.path(), place);
            nav.add(place);
        }
        help.setAriaLabel(getTranslation("help.open"));
        help.setTitle(getTranslation("help.open"));
        help.addClassName("help-link");
        Div tools = new Div(help, new LanguageSwitch());
        more.forEach(each -> tools.add(each.tool()));
        tools.add(memberMenu(authentication));
        tools.addClassName("shell-tools");
        Header header = new Header(name, nav, tools);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            Span demo = new Span(getTranslation("shell.demo"));
            demo.addClassName("demo-badge");
            header.addComponentAtIndex(2, demo);
        }
        return header;
    }

    /** {@code getName} of the principal is how a member is shown; the name they sign in with is no one else's business. */
    private Component memberMenu(AuthenticationContext authentication) {
        String name = authentication
                .getAuthenticatedUser(AuthenticatedPrincipal.class)
                .map(AuthenticatedPrincipal::getName)
                .orElse("");
        Span shown = new Span(name);
        shown.addClassName("member-name");
        shown.getElement().setAttribute("dir", "auto");
        Div label = new Div(Person.disc(name), shown);
        label.addClassName("member");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.getElement().setAttribute("data-action", "member-menu");
        var me = menu.addItem(label);
        me.setAriaLabel(name);
        me.getSubMenu().addItem(new Anchor("/profile", getTranslation("profile.title")));
        me.getSubMenu().addItem(getTranslation("shell.sign-out"), click -> authentication.logout());
        return menu;
    }
}
