package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.ui.SpanPanel;

/** What there is to say about one span, a page for each panel that has something to say; one shows at a time. */
@CssImport("./styles/span-panels.css")
final class SidePanel extends Composite<Div> {

    private final List<SpanPanel> panels;
    private final Runnable left;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Div elsewhere = new Div();
    private @Nullable UUID span;

    /** @param left told when the member has closed it */
    SidePanel(List<SpanPanel> panels, Runnable left) {
        this.panels = panels;
        this.left = left;
        getContent().addClassName("side-panel");
        elsewhere.addClassName("panel-elsewhere");
        elsewhere.getElement().setAttribute("role", "status");
    }

    /** A button that shows its content. (Vaadin's tabs have a child between list and tab that axe-core refuses.) */
    private record Page(Button button, Component content) {

        void show(boolean shown) {
            content.setVisible(shown);
            button.getElement().setAttribute("aria-pressed", String.valueOf(shown));
        }
    }

    /**
     * Opens a span; one that is open already stays as it is, with all that is being written.
     *
     * @param page which panel to show first, and to write in; null for the first there is
     */
    void open(UUID id, @Nullable String page, Runnable changed) {
        if (!id.equals(span)) {
            close();
            span = id;
            getContent().add(elsewhere);
            elsewhere.setVisible(false);
            Nav choice = new Nav();
            choice.addClassName("panel-choice");
            choice.setAriaLabel(getTranslation("panel.choice"));
            getContent().add(choice);
            for (SpanPanel panel : panels) {
                panel.open(id, changed).ifPresent(content -> add(choice, panel.name(), content));
            }
            choice.add(closer());
            pages.keySet().stream().findFirst().ifPresent(this::show);
        }
        Page asked = page == null ? null : pages.get(page);
        if (page != null && asked != null) {
            show(page);
            // It was asked for by a key: what is typed next is meant for it, not for the text.
            if (asked.content() instanceof LiveSection section) {
                section.enter();
            }
        }
    }

    /**
     * On a narrow window it stands below the whole text, where nobody sees that it opened. Beside the text it is in sight, and the
     * page stays where it is.
     */
    void bringIntoSight() {
        getElement().executeJs("""
                const show = () => {
                  const box = this.getBoundingClientRect();
                  const isBelow = this.previousElementSibling?.getBoundingClientRect().bottom <= box.top;
                  if (!isBelow || (box.top >= 0 && box.top < innerHeight / 2)) return;
                  this.style.scrollMarginBlockStart = 'var(--tq-header)';
                  this.scrollIntoView({ block: 'start' });
                };
                setTimeout(show);
                // The text above is laid out anew once its own card is closed.
                setTimeout(show, 400);""");
    }

    /**
     * Something may be being written in here, so the panel stays with its span, and says that another one is in focus.
     *
     * @param follow opens that one
     */
    void focused(Optional<UUID> id, Runnable follow) {
        elsewhere.removeAll();
        id.filter(other -> span != null && !other.equals(span)).ifPresent(other -> {
            Button button = new Button(getTranslation("panel.follow"), click -> follow.run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.getElement().setAttribute("data-action", "follow");
            elsewhere.add(new Span(getTranslation("panel.elsewhere")), button);
        });
        elsewhere.setVisible(elsewhere.getComponentCount() > 0);
    }

    void close() {
        getContent().removeAll();
        pages.clear();
        span = null;
    }

    private Button closer() {
        Button closer = new Button(new Span("✕"), click -> {
            close();
            left.run();
        });
        closer.addThemeVariants(ButtonVariant.TERTIARY);
        closer.setAriaLabel(getTranslation("panel.close"));
        closer.getElement().setAttribute("data-action", "close-panel");
        return closer;
    }

    private void add(Nav choice, String name, Component content) {
        Button button = new Button(getTranslation("panel." + name), click -> show(name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("data-panel", name);
        choice.add(button);
        getContent().add(content);
        pages.put(name, new Page(button, content));
    }

    /** The panel in sight. */
    @Nullable
    String shown() {
        return pages.entrySet().stream()
                .filter(each -> each.getValue().content().isVisible())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void show(String name) {
        pages.forEach((each, page) -> page.show(each.equals(name)));
    }
}
