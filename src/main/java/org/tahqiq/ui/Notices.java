package org.tahqiq.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Fault;
import org.tahqiq.text.Refusal;

/** Says briefly what happened, or why something did not. */
@Component
public class Notices {

    /** Long enough to read the notice and to reach its button. */
    private static final Duration UNDO = Duration.ofSeconds(12);

    private final Translations translations;

    Notices(Translations translations) {
        this.translations = translations;
    }

    public void done(String key, Object... params) {
        show(translations.getTranslation(key, UI.getCurrent().getLocale(), params), false);
    }

    /**
     * Says what was done, with a button that undoes it for as long as the notice stands.
     *
     * @param undo attempted, so that a refusal is told
     */
    public void undoable(String key, Runnable undo, Object... params) {
        UI page = UI.getCurrent();
        Notification notification = show(translations.getTranslation(key, page.getLocale(), params), false);
        notification.setDuration((int) UNDO.toMillis());
        Button button = new Button(translations.getTranslation("action.undo", page.getLocale()), click -> {
            notification.close();
            attempt(undo);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("data-action", "undo");
        notification.add(button);
    }

    public void refused(Refusal refusal) {
        show(sentence(refusal), true);
    }

    /** The sentence for a refusal, with all its unmet rules. */
    public String sentence(Refusal refusal) {
        var rules = rules(refusal).values();
        return rules.isEmpty() ? headline(refusal) : String.join(" ", rules);
    }

    /** The sentence for a refusal alone. */
    public String headline(Refusal refusal) {
        return translations.say(refusal, UI.getCurrent().getLocale());
    }

    /** The sentences of the rules that were not met, by their codes. */
    public Map<String, String> rules(Refusal refusal) {
        Map<String, String> rules = new LinkedHashMap<>();
        refusal.details().stream()
                .filter(detail -> detail.field() == null)
                .forEach(detail -> rules.put(detail.code(), sentence(detail)));
        return rules;
    }

    String sentence(Refusal.Detail detail) {
        return translations.say(detail.code(), detail.args(), UI.getCurrent().getLocale());
    }

    /** Does the work, and says why when it is refused, by a rule or by what the database cannot do now. */
    public void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            if (!(Fault.told(thrown) instanceof Refusal refusal)) {
                throw thrown;
            }
            refused(refusal);
        }
    }

    private static Notification show(String sentence, boolean refused) {
        Notification notification = new Notification(new Span(sentence));
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration((int) Duration.ofSeconds(refused ? 12 : 4).toMillis());
        notification.getElement().setAttribute("role", refused ? "alert" : "status");
        if (refused) {
            notification.addThemeVariants(NotificationVariant.ERROR);
        }
        // One at a time: an old refusal beside a new success would contradict it.
        UI page = UI.getCurrent();
        Notification before = ComponentUtil.getData(page, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(page, Notification.class, notification);
        notification.open();
        return notification;
    }
}
