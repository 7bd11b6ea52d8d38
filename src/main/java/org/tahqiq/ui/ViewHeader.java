package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The line at the top of a view: its title, and what can be done in it. */
public class ViewHeader extends Composite<Div> {

    private final Div tools = new Div();

    public ViewHeader(String title, Component... actions) {
        H1 heading = new H1(title);
        tools.add(actions);
        tools.addClassName("tools");
        getContent().addClassName("view-header");
        getContent().add(heading, tools);
    }

    /** One more thing that can be done here. */
    public void add(Component... actions) {
        tools.add(actions);
    }
}
