package org.tahqiq.exchange.webhook;

import java.util.Arrays;
import java.util.Optional;
import org.tahqiq.text.Refusal;

/** What other programs can be told of: the actions of the audit trail that others wait for. */
public enum HookEvent {
    ARTICLE_ADDED("article.added", "articles"),
    CLAIM_MOVED("claim.moved", "claims"),
    CLAIM_JUDGED("claim.judged", "claims"),
    CLAIM_PUBLISHED("claim.published", "claims"),
    RELEASE_MADE("release.made", "releases"),
    /** Told to every webhook once, as its first: whoever set it up sees whether it arrives. */
    WEBHOOK_MADE("webhook.made", "webhooks");

    private final String action;
    private final String place;

    HookEvent(String action, String place) {
        this.action = action;
        this.place = place;
    }

    /** As the audit trail, REST and the told have it. */
    public String action() {
        return action;
    }

    /** The list of the REST API in which its subject is. */
    String place() {
        return place;
    }

    public static Optional<HookEvent> of(String action) {
        return Arrays.stream(values())
                .filter(event -> event.action.equals(action))
                .findFirst();
    }

    /** @throws Refusal {@code unknown-code} */
    static HookEvent chosen(String action) {
        return of(action)
                .filter(event -> event != WEBHOOK_MADE)
                .orElseThrow(() -> Refusal.invalid("unknown-code", action).at("events"));
    }
}
