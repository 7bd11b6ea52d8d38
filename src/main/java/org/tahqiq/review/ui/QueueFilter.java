package org.tahqiq.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.ClaimService.Period;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/**
 * What the queue is narrowed to, as it stands in the address; what is not said there asks for nothing.
 *
 * <p>State: a work state, {@link #ALL}, or nothing for those that are open. Assignee: {@link #ME}, {@link #NOBODY} or a member's id.
 * Outlet, topic: the words, or {@link #NONE}. Judged: a month, or {@link #EVER}. Late: {@link #YES}. View: {@link #BOARD}, or nothing
 * for the table.
 */
record QueueFilter(Map<String, String> said) {

    static final String STATE = "state";
    static final String ASSIGNEE = "assignee";
    static final String CORPUS = "corpus";
    static final String VERDICT = "verdict";
    static final String WORDS = "q";
    static final String OUTLET = "outlet";
    static final String TOPIC = "topic";
    static final String JUDGED = "judged";
    static final String LATE = "late";

    static final String ALL = "ALL";
    static final String ME = "me";
    static final String NOBODY = "nobody";
    static final String NONE = "-";
    static final String EVER = "ever";
    static final String YES = "yes";

    private static final String VIEW = "view";
    private static final String BOARD = "board";
    private static final List<String> NAMES =
            List.of(STATE, ASSIGNEE, CORPUS, VERDICT, WORDS, OUTLET, TOPIC, JUDGED, LATE, VIEW);

    static final QueueFilter OPEN = new QueueFilter(Map.of());
    /** Also what is dismissed or went out. */
    static final QueueFilter EVERY = OPEN.with(STATE, ALL);

    static QueueFilter read(QueryParameters address) {
        Map<String, String> said = new LinkedHashMap<>();
        NAMES.forEach(name -> address.getSingleParameter(name)
                .filter(word -> !word.isBlank())
                .ifPresent(word -> said.put(name, word)));
        return new QueueFilter(said);
    }

    /** What is said by this name; empty for nothing. */
    String word(String name) {
        return said.getOrDefault(name, "");
    }

    /** @param word empty takes back what was said */
    QueueFilter with(String name, String word) {
        Map<String, String> more = new LinkedHashMap<>(said);
        more.put(name, word);
        more.values().removeIf(String::isBlank);
        return new QueueFilter(more);
    }

    QueryParameters address() {
        return QueryParameters.simple(said);
    }

    /** Where the queue is narrowed to this. */
    String link() {
        return said.isEmpty() ? "queue" : "queue?" + address().getQueryString();
    }

    boolean narrows() {
        return !with(VIEW, "").said.isEmpty();
    }

    boolean asBoard() {
        return word(VIEW).equals(BOARD);
    }

    /** The same claims as a table instead of a board, or the other way round. */
    QueueFilter turned() {
        return with(VIEW, asBoard() ? "" : BOARD);
    }

    /** What is asked of the service; codes and ids that an address cannot mean are passed over. */
    ClaimService.Filter asked(MemberId me) {
        return new ClaimService.Filter(
                id(word(CORPUS)).map(CorpusId::new).orElse(null),
                word(STATE).equals(ALL)
                        ? null
                        : code(word(STATE), WorkState.class).map(Set::of).orElseGet(WorkState::open),
                code(word(VERDICT), Verdict.Code.class).orElse(null),
                assigned(me),
                word(WORDS),
                new ClaimService.Facets(word(LATE).equals(YES), facet(OUTLET), facet(TOPIC), judged()));
    }

    private @Nullable MemberId assigned(MemberId me) {
        return switch (word(ASSIGNEE)) {
            case ME -> me;
            case NOBODY -> ClaimService.NOBODY;
            default -> id(word(ASSIGNEE)).map(MemberId::new).orElse(null);
        };
    }

    private @Nullable String facet(String name) {
        return switch (word(name)) {
            case "" -> null;
            case NONE -> "";
            default -> word(name);
        };
    }

    private @Nullable Period judged() {
        return word(JUDGED).equals(EVER)
                ? Period.EVER
                : month(word(JUDGED)).map(Period::of).orElse(null);
    }

    static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> code(String written, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(written))
                .findFirst();
    }
}
