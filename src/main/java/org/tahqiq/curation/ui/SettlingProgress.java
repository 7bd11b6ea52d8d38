package org.tahqiq.curation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tahqiq.annotation.Origin;
import org.tahqiq.curation.Adjudication;
import org.tahqiq.curation.GoldService;

/** How far the readings of an article are settled, and who declared that finished. */
class SettlingProgress extends Div {

    /** @param names of whoever declared it finished */
    SettlingProgress(GoldService.Standing standing, Map<UUID, String> names) {
        long all = standing.settled() + standing.open().size();
        Paragraph words = new Paragraph(getTranslation("curate.progress", standing.settled(), all));
        words.getElement().setAttribute("role", "status");
        Element bar = new Element("progress")
                .setAttribute("max", String.valueOf(Math.max(1, all)))
                .setAttribute("value", String.valueOf(standing.settled()))
                .setAttribute("aria-label", getTranslation("curate.progress", standing.settled(), all));
        add(words);
        getElement().appendChild(bar);
        if (standing.awaited() > 0) {
            add(new Paragraph(getTranslation("curate.awaited", standing.awaited())));
        }
        Adjudication adjudication = standing.adjudication();
        if (adjudication != null && adjudication.finishedAt() != null) {
            Date at = Date.from(adjudication.finishedAt());
            finisher(standing)
                    .ifPresent(by -> add(new Paragraph(
                            getTranslation("curate.finished", names.getOrDefault(by.id(), by.name()), at))));
        }
        if (standing.finished() && !standing.open().isEmpty()) {
            add(new Paragraph(
                    getTranslation("curate.changed-since", standing.open().size())));
        }
        addClassName("curate-progress");
    }

    static Optional<Origin> finisher(GoldService.Standing standing) {
        return Optional.ofNullable(standing.adjudication()).map(Adjudication::finishedBy);
    }
}
