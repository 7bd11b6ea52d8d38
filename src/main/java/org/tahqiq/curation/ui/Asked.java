package org.tahqiq.curation.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.curation.Agreement;
import org.tahqiq.curation.Said;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/**
 * What is asked of the figures of agreement, as it stands in the address.
 *
 * @param first of two readers; null, with the second, for any two
 * @param cell which spans that differ are asked for; null for all
 * @param verdicts which claims that were judged twice are asked for; null for none
 */
record Asked(
        Kind kind,
        Agreement.Measure measure,
        @Nullable UUID first,
        @Nullable UUID second,
        @Nullable Cell cell,
        @Nullable Verdicts verdicts) {

    /** What the one and the other made of the same words. */
    record Cell(Said first, Said second) {}

    /** A first verdict and a second. */
    record Verdicts(Verdict.Code first, Verdict.Code second) {}

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
        Optional<UUID> first = query.getSingleParameter("first").map(Asked::uuid);
        Optional<UUID> second = query.getSingleParameter("second").map(Asked::uuid);
        boolean two = first.isPresent() && second.isPresent();
        return new Asked(
                code(query, "tag", Kind.values(), Kind.ALL),
                code(query, "measure", PairTable.MEASURES, Agreement.Measure.EXACT),
                two ? first.get() : null,
                two ? second.get() : null,
                two(query, "cell", Said.values(), Cell::new),
                two(query, "verdicts", Verdict.Code.values(), Verdicts::new));
    }

    Asked with(Kind other) {
        return new Asked(other, measure, first, second, null, verdicts);
    }

    Asked with(Agreement.Measure other) {
        return new Asked(kind, other, first, second, cell, verdicts);
    }

    Asked between(UUID one, UUID other) {
        return new Asked(kind, measure, one, other, null, verdicts);
    }

    Asked at(Cell other) {
        return new Asked(Kind.ALL, measure, first, second, other, verdicts);
    }

    Asked of(Verdicts other) {
        return new Asked(kind, measure, first, second, cell, other);
    }

    /** Whether spans that differ are asked for. */
    boolean differences() {
        return first != null || cell != null;
    }

    String address(CorpusId corpus) {
        return "corpora/%s/agreement?tag=%s&measure=%s".formatted(corpus.value(), kind, measure)
                + (first == null ? "" : "&first=" + first + "&second=" + second)
                + (cell == null ? "" : "&cell=" + cell.first() + "-" + cell.second())
                + (verdicts == null ? "" : "&verdicts=" + verdicts.first() + "-" + verdicts.second());
    }

    private static <E extends Enum<E>, R> @Nullable R two(
            QueryParameters query, String name, E[] all, BiFunction<E, E, R> both) {
        String[] asked = query.getSingleParameter(name).orElse("").split("-", -1);
        return asked.length == 2
                ? known(asked[0], all)
                        .flatMap(one -> known(asked[1], all).map(other -> both.apply(one, other)))
                        .orElse(null)
                : null;
    }

    private static <E extends Enum<E>> E code(QueryParameters query, String name, E[] all, E usual) {
        return query.getSingleParameter(name)
                .flatMap(asked -> known(asked, all))
                .orElse(usual);
    }

    private static <E extends Enum<E>> Optional<E> known(String asked, E[] all) {
        return Arrays.stream(all).filter(each -> each.name().equals(asked)).findFirst();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
