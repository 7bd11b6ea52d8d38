package org.tahqiq.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;

/** The corpus that somebody looked at last in this browser: menus lead to it again. As its id stands in addresses. */
public final class LastCorpus {

    private static final String NAME = "corpus";

    private LastCorpus() {}

    /** The one that an address asks for, else the last one that any did; nothing at first. */
    public static Optional<String> asked(Location address) {
        return named(address)
                .or(() -> Optional.ofNullable(
                        (String) VaadinSession.getCurrent().getAttribute(LastCorpus.class.getName())));
    }

    static void remember(Location address) {
        named(address).ifPresent(corpus -> VaadinSession.getCurrent().setAttribute(LastCorpus.class.getName(), corpus));
    }

    private static Optional<String> named(Location address) {
        List<String> path = address.getSegments();
        return path.size() > 2 && path.getFirst().equals("corpora")
                ? Optional.of(path.get(1))
                : address.getQueryParameters().getSingleParameter(NAME).filter(corpus -> !corpus.isEmpty());
    }
}
