package org.tahqiq.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;

/** Shown where nothing is, or nothing the member may see: the two look the same. */
@PermitAll
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(new EmptyState(
                getTranslation("not-found.title"),
                getTranslation("problem.not-found"),
                new Anchor("/", getTranslation("not-found.home"))));
        return 404;
    }
}
