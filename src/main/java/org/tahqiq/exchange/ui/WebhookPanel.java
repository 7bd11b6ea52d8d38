package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import org.tahqiq.exchange.webhook.HookEvent;
import org.tahqiq.exchange.webhook.Webhook;
import org.tahqiq.exchange.webhook.WebhookService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** Makes a webhook: an address, what it is told, then the secret by which the other end knows who is speaking. */
class WebhookPanel extends Composite<Div> {

    private final TextField url = new TextField(getTranslation("webhook.url"));
    private final CheckboxGroup<HookEvent> events = new CheckboxGroup<>(getTranslation("webhook.events"));
    private final Div fresh = new Div();

    /** @param made run when there is another one */
    WebhookPanel(CorpusId corpus, WebhookService webhooks, Notices notices, Runnable made) {
        url.setRequiredIndicatorVisible(true);
        url.addClassName("latin");
        url.setHelperText(getTranslation("webhook.url-note"));
        EnumSet<HookEvent> choice = EnumSet.allOf(HookEvent.class);
        choice.remove(HookEvent.WEBHOOK_MADE);
        events.setItems(choice);
        events.setItemLabelGenerator(event -> getTranslation("webhook.event." + event));
        Button make = new Button(getTranslation("webhook.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.getElement().setAttribute("data-action", "make-webhook");
        FieldErrors errors = new FieldErrors(notices).at("url", url).at("events", events);
        make.addClickListener(click -> errors.attempt(() -> {
            show(webhooks.make(
                    corpus,
                    url.getValue(),
                    events.getValue().stream().map(HookEvent::action).toList()));
            made.run();
        }));
        make.addClickShortcut(Key.ENTER).listenOn(url);
        Div form = new Div(url, events);
        form.addClassName("form");
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("webhook.another")), form, make, fresh);
    }

    private void show(Webhook hook) {
        url.clear();
        events.clear();
        fresh.removeAll();
        fresh.add(
                new CopyField(getTranslation("webhook.secret"), hook.secret()),
                new Paragraph(getTranslation("webhook.secret-note")));
    }
}
