package org.tahqiq.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;

/** Says briefly what happened, or why something did not. */
@Component
public class Notices {

    private final Translations translations;

    Notices(Translations translations) {
        this.translations = translations;
    }

    public void done(String key, Object... params) {
        show(translations.getTranslation(key, UI.getCurrent().getLocale(), params), false);
    }

    public void refused(Refusal refusal) {
        show(sentence(refusal), true);
    }

    /** The sentence for a refusal, with all its unmet rules. */
    public String sentence(Refusal refusal) {
        var locale = UI.getCurrent().getLocale();
        var rules = refusal.details().stream()
                .filter(detail -> detail.field() == null)
                .map(detail -> translations.say(detail.code(), detail.args(), locale))
                .toList();
        return rules.isEmpty() ? translations.say(refusal, locale) : String.join(" ", rules);
    }

    String sentence(Refusal.Detail detail) {
        return translations.say(detail.code(), detail.args(), UI.getCurrent().getLocale());
    }

    /** Does the work, and says why when it is refused. */
    public void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private static void show(String sentence, boolean refused) {
        Notification notification = new Notification(sentence);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration((int) Duration.ofSeconds(refused ? 12 : 4).toMillis());
        notification.getElement().setAttribute("role", refused ? "alert" : "status");
        if (refused) {
            notification.addThemeVariants(NotificationVariant.ERROR);
        }
        // One at a time: an old refusal beside a new success would contradict it.
        UI page = UI.getCurrent();
        if (ComponentUtil.getData(page, Notification.class) instanceof Notification before) {
            before.close();
        }
        ComponentUtil.setData(page, Notification.class, notification);
        notification.open();
    }
}
