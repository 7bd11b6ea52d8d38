package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.ui.SpanPanel;

/** What there is to say about one span, a tab for each panel that has something to say. */
@CssImport("./styles/span-panels.css")
final class SidePanel extends Composite<Div> {

    private final List<SpanPanel> panels;
    private final Map<String, Component> shown = new HashMap<>();
    private TabSheet tabs = new TabSheet();
    private @Nullable UUID span;

    SidePanel(List<SpanPanel> panels) {
        this.panels = panels;
        getContent().addClassName("side-panel");
    }

    /**
     * Opens a span; one that is open already stays as it is, with all that is being written.
     *
     * @param tab which panel to show first; null for the first there is
     */
    void open(UUID id, @Nullable String tab, Runnable changed) {
        if (!id.equals(span)) {
            close();
            span = id;
            for (SpanPanel panel : panels) {
                panel.open(id, changed).ifPresent(content -> add(panel.name(), content));
            }
            getContent().add(tabs);
        }
        if (tab != null && shown.get(tab) instanceof Component content) {
            tabs.setSelectedTab(tabs.getTab(content));
        }
    }

    void close() {
        getContent().removeAll();
        shown.clear();
        tabs = new TabSheet();
        span = null;
    }

    private void add(String name, Component content) {
        tabs.add(getTranslation("panel." + name), content).getElement().setAttribute("data-tab", name);
        shown.put(name, content);
    }
}
