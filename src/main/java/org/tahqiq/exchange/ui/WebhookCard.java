package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.tahqiq.exchange.webhook.Delivery;
import org.tahqiq.exchange.webhook.HookEvent;
import org.tahqiq.exchange.webhook.Webhook;
import org.tahqiq.exchange.webhook.WebhookService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Facts;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Question;

/** One webhook: where it leads, what it is told, what came back of late. */
class WebhookCard extends Composite<Div> {

    private static final int SHOWN = 10;

    private final Webhook hook;
    private final WebhookService webhooks;
    private final Notices notices;
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("webhook.untold"));

    /** @param gone run when it was removed */
    WebhookCard(Webhook hook, WebhookService webhooks, Notices notices, Runnable gone) {
        this.hook = hook;
        this.webhooks = webhooks;
        this.notices = notices;
        H2 url = new H2(hook.url());
        url.getElement().setAttribute("dir", "ltr");
        url.addClassName("webhook-url");
        String events = hook.events().stream()
                .sorted()
                .map(event -> getTranslation("webhook.event." + event))
                .collect(Collectors.joining(" · "));
        Button look = button("webhook.look", "look-at-webhook", this::show);
        Button again = button("webhook.again", "repeat-webhook", this::again);
        Button remove = button("action.remove", "remove-webhook", () -> remove(gone));
        remove.setAriaLabel(getTranslation("webhook.remove-named", hook.url()));
        Div tools = new Div(look, again, remove);
        tools.addClassName("form-row");
        lines.addClassName("people");
        getContent().addClassName("card");
        getContent().getElement().setAttribute("data-webhook", hook.url());
        getContent().add(url, new Facts(events), none, lines, tools);
        show();
    }

    private void show() {
        List<Delivery> last =
                webhooks.deliveries(hook.id(), new Paging(SHOWN, null)).items();
        lines.removeAll();
        last.forEach(delivery -> lines.add(line(delivery)));
        none.setVisible(last.isEmpty());
    }

    private void remove(Runnable gone) {
        new Question(
                        getTranslation("action.remove"),
                        hook.url(),
                        getTranslation("webhook.remove-means"),
                        () -> notices.attempt(() -> {
                            webhooks.remove(hook.id(), SeenVersion.of(Webhook.VERSION));
                            gone.run();
                            notices.done("webhook.removed");
                        }))
                .open();
    }

    private void again() {
        int told = webhooks.again(hook.id());
        show();
        notices.done("webhook.repeated", told);
    }

    private ListItem line(Delivery delivery) {
        String event = HookEvent.of(delivery.event())
                .map(each -> getTranslation("webhook.event." + each))
                .orElse(delivery.event());
        Span state = new Span(getTranslation("webhook.state." + delivery.state()));
        state.addClassName("pill");
        Div about = new Div(new Span(event), new Facts(moment(delivery), answer(delivery)));
        about.addClassName("stacked");
        ListItem line = new ListItem(about, state);
        line.getElement().setAttribute("data-state", delivery.state().name());
        return line;
    }

    private String moment(Delivery delivery) {
        Instant answered = delivery.answeredAt();
        return answered == null
                ? getTranslation("history.moment", Date.from(delivery.madeAt()))
                : getTranslation("webhook.tried", delivery.tries(), Date.from(answered));
    }

    private String port() {
        URI address = URI.create(hook.url());
        int named = address.getPort();
        return String.valueOf(named >= 0 ? named : "http".equals(address.getScheme()) ? 80 : 443);
    }

    private String answer(Delivery delivery) {
        String answer = delivery.answer();
        if (answer == null) {
            return getTranslation("webhook.no-answer");
        }
        boolean status = Character.isDigit(answer.charAt(0));
        return status
                ? getTranslation("webhook.answered", answer)
                : notices.sentence(Refusal.invalid(answer, answer.equals("url-port") ? port() : hook.url()));
    }

    private Button button(String words, String action, Runnable work) {
        Button button = new Button(getTranslation(words), click -> notices.attempt(work));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("data-action", action);
        return button;
    }
}
