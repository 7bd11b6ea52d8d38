package org.tahqiq.ui.help;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.HelpTopic;
import org.tahqiq.ui.ViewHeader;

/** The help: a page for each part of the work, in the reader's language. */
@Route("help/:topic")
@RouteAlias("help")
@PermitAll
@CssImport("./styles/help.css")
class HelpView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private String title = "";

    HelpView() {
        addClassNames("page", "help");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        HelpTopic asked = event.getRouteParameters()
                .get("topic")
                .map(code -> HelpTopic.called(code).orElseThrow(Refusal::unknown))
                .orElse(HelpTopic.START);
        HelpPage page = HelpPage.of(asked, getLocale().getLanguage(), this::getTranslation);
        title = page.title();
        removeAll();
        Markdown text = new Markdown(page.text());
        text.addClassNames("card", "prose");
        add(new ViewHeader(title), contents(asked), text);
    }

    private Nav contents(HelpTopic asked) {
        UnorderedList list = new UnorderedList();
        for (HelpTopic each : HelpTopic.values()) {
            Anchor open = new Anchor(
                    each.address(), HelpPage.titleOf(each, getLocale().getLanguage()));
            if (each == asked) {
                open.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(open));
        }
        Nav contents = new Nav(list);
        contents.setAriaLabel(getTranslation("help.contents"));
        contents.addClassName("help-contents");
        return contents;
    }
}
