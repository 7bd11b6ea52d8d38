package org.tahqiq.curation.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.curation.Agreement;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/** What is asked of the figures of agreement, as it stands in the address. */
record Asked(
        Kind kind,
        Agreement.Measure measure,
        @Nullable UUID first,
        @Nullable UUID second) {

    /** Which spans are compared. */
    enum Kind {
        ALL(null),
        CLAIM(Tag.CLAIM),
        ATTRIBUTION(Tag.ATTRIBUTION),
        FIGURE(Tag.FIGURE);

        private final @Nullable Tag tag;

        Kind(@Nullable Tag tag) {
            this.tag = tag;
        }

        @Nullable
        Tag tag() {
            return tag;
        }
    }

    static UUID corpus(AfterNavigationEvent event) {
        return id(event, "corpus");
    }

    /** What the address names. */
    static UUID id(AfterNavigationEvent event, String name) {
        return event.getRouteParameters().get(name).map(Asked::uuid).orElseThrow(Refusal::unknown);
    }

    static Asked of(QueryParameters query) {
        return new Asked(
                code(query, "tag", Kind.values(), Kind.ALL),
                code(query, "measure", PairTable.MEASURES, Agreement.Measure.EXACT),
                query.getSingleParameter("first").map(Asked::uuid).orElse(null),
                query.getSingleParameter("second").map(Asked::uuid).orElse(null));
    }

    Asked with(Kind other) {
        return new Asked(other, measure, first, second);
    }

    Asked with(Agreement.Measure other) {
        return new Asked(kind, other, first, second);
    }

    Asked between(UUID one, UUID other) {
        return new Asked(kind, measure, one, other);
    }

    String address(CorpusId corpus) {
        String pair = first == null || second == null ? "" : "&first=" + first + "&second=" + second;
        return "corpora/%s/agreement?tag=%s&measure=%s%s".formatted(corpus.value(), kind, measure, pair);
    }

    private static <E extends Enum<E>> E code(QueryParameters query, String name, E[] all, E usual) {
        String asked = query.getSingleParameter(name).orElse("");
        return Arrays.stream(all)
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(usual);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
