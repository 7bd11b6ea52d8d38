package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a list shows when there is nothing in it yet: what that means and what to do first. */
public class EmptyState extends Composite<Div> {

    public EmptyState(String title, String advice, Component... actions) {
        getContent().addClassName("empty-state");
        getContent().add(new H2(title), new Paragraph(advice));
        getContent().add(actions);
    }
}
