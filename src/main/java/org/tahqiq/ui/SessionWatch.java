package org.tahqiq.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Warns whoever was idle that their session ends: {@code frontend/session/session-watch.ts}. */
@Tag("session-watch")
@JsModule("./session/session-watch.ts")
class SessionWatch extends Component {

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .setProperty("life", event.getSession().getSession().getMaxInactiveInterval())
                .setProperty("words", getTranslation("session.ending"))
                .setProperty("stayWords", getTranslation("session.stay"))
                .setProperty("locale", Translations.tag(getLocale()));
    }

    /** That the browser spoke is what its session goes on by. */
    @ClientCallable
    void stay() {}
}
