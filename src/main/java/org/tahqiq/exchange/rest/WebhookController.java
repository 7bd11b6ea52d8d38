package org.tahqiq.exchange.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.exchange.webhook.Delivery;
import org.tahqiq.exchange.webhook.HookEvent;
import org.tahqiq.exchange.webhook.Webhook;
import org.tahqiq.exchange.webhook.WebhookService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/** Who is told of what happens in a corpus. */
@RestController
@RequestMapping("/api/v1")
class WebhookController {

    record WebhookRequest(@Nullable String url, @Nullable List<@Nullable String> events) {}

    /** @param secret told this once */
    record WebhookAnswer(
            UUID id,
            UUID corpus,
            String url,
            List<String> events,
            String createdAt,
            @Nullable String secret) {

        static WebhookAnswer of(Webhook hook, @Nullable String secret) {
            return new WebhookAnswer(
                    hook.id(),
                    hook.corpus().value(),
                    hook.url(),
                    hook.events().stream().map(HookEvent::action).sorted().toList(),
                    hook.madeAt().toString(),
                    secret);
        }
    }

    /** @param answer of the last try: a status, or the code of a problem */
    record DeliveryAnswer(
            UUID id,
            String event,
            UUID subject,
            long seq,
            Delivery.State state,
            int tries,
            String createdAt,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String answer) {

        static DeliveryAnswer of(Delivery delivery) {
            return new DeliveryAnswer(
                    delivery.id(),
                    delivery.event(),
                    delivery.subject(),
                    delivery.seq(),
                    delivery.state(),
                    delivery.tries(),
                    delivery.madeAt().toString(),
                    delivery.answer());
        }
    }

    /** How many tellings are made again. */
    record Repeated(int deliveries) {}

    private final WebhookService webhooks;

    WebhookController(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/corpora/{id}/webhooks")
    Paging.Slice<WebhookAnswer> list(@PathVariable UUID id, Paging paging) {
        List<Webhook> all = webhooks.list(new CorpusId(id));
        UUID after = paging.afterId();
        List<Webhook> behind = all.stream()
                .filter(hook -> hook.id().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, Webhook::id).map(hook -> WebhookAnswer.of(hook, null));
    }

    @PostMapping("/corpora/{id}/webhooks")
    ResponseEntity<WebhookAnswer> make(@PathVariable UUID id, @RequestBody WebhookRequest request) {
        Webhook made = webhooks.make(new CorpusId(id), request.url(), request.events());
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + made.id()))
                .eTag(Long.toString(Webhook.VERSION))
                .body(WebhookAnswer.of(made, made.secret()));
    }

    @GetMapping("/webhooks/{id}")
    ResponseEntity<WebhookAnswer> get(@PathVariable UUID id) {
        return ResponseEntity.ok().eTag(Long.toString(Webhook.VERSION)).body(WebhookAnswer.of(webhooks.get(id), null));
    }

    @DeleteMapping("/webhooks/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, SeenVersion seen) {
        try {
            webhooks.remove(id, seen);
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Webhook stored
                    ? refusal.current(WebhookAnswer.of(stored, null))
                    : refusal;
        }
        return ResponseEntity.noContent().build();
    }

    /** The last first. */
    @GetMapping("/webhooks/{id}/deliveries")
    Paging.Slice<DeliveryAnswer> deliveries(@PathVariable UUID id, Paging paging) {
        return webhooks.deliveries(id, paging).map(DeliveryAnswer::of);
    }

    /** Tells what did not arrive once more, from now. */
    @PostMapping("/webhooks/{id}/redelivery")
    Repeated again(@PathVariable UUID id) {
        return new Repeated(webhooks.again(id));
    }
}
