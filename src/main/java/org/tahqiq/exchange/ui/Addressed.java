package org.tahqiq.exchange.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.tahqiq.text.Refusal;

/** What an address of a screen is about. */
final class Addressed {

    private Addressed() {}

    /** @throws Refusal {@code not-found} when no id stands there */
    static UUID id(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).map(Addressed::id).orElseThrow(Refusal::unknown);
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
