package org.tahqiq.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a later package shows beside a span of an article. The workbench asks all of them and knows none (see
 * docs/decisions/0003-span-panel.md).
 */
public interface SpanPanel {

    /** Words for the cards of an article's spans, by the spans' ids. */
    Map<UUID, Badge> badges(UUID article);

    /**
     * The panel for a span, when this package has something to say about it.
     *
     * @param changed to be called when a badge may read differently now
     */
    Optional<Component> open(UUID span, Runnable changed);
}
