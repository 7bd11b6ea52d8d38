package org.tahqiq.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tahqiq.store.Fault;
import org.tahqiq.text.Refusal;

/** Shown when a screen cannot be opened: says why, that nothing is lost, and where to go. */
@PermitAll
class ErrorView extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    private final Translations translations;

    ErrorView(Translations translations) {
        this.translations = translations;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        Exception exception = parameter.getException();
        int status = 500;
        String sentence = getTranslation("problem.fault");
        if (Fault.told(exception) instanceof Refusal refusal) {
            status = refusal.kind().status();
            sentence = translations.say(refusal, getLocale());
        } else {
            LOG.error("A screen did not open: {}", event.getLocation().getPath(), exception);
        }
        add(new EmptyState(
                getTranslation(status == 404 ? "not-found.title" : "error.title"),
                sentence,
                new Anchor("/", getTranslation("not-found.home"))));
        return status;
    }
}
