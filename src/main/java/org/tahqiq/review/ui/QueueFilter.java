package org.tahqiq.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/**
 * What the queue is narrowed to, as it stands in the address; empty words ask for nothing.
 *
 * @param state a work state, {@link #ALL}, or nothing for those that are open
 * @param view {@link #BOARD}, or nothing for the table
 * @param assignee {@link #ME}, {@link #NOBODY} or a member's id
 */
record QueueFilter(String state, String assignee, String corpus, String verdict, String words, String view) {

    static final String ALL = "ALL";
    static final String ME = "me";
    static final String NOBODY = "nobody";
    static final String BOARD = "board";

    private static final String STATE = "state";
    private static final String ASSIGNEE = "assignee";
    private static final String CORPUS = "corpus";
    private static final String VERDICT = "verdict";
    private static final String WORDS = "q";
    private static final String VIEW = "view";

    static QueueFilter read(QueryParameters address) {
        return new QueueFilter(
                word(address, STATE),
                word(address, ASSIGNEE),
                word(address, CORPUS),
                word(address, VERDICT),
                word(address, WORDS),
                word(address, VIEW));
    }

    private static String word(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(STATE, state);
        said.put(ASSIGNEE, assignee);
        said.put(CORPUS, corpus);
        said.put(VERDICT, verdict);
        said.put(WORDS, words);
        said.put(VIEW, view);
        said.values().removeIf(String::isBlank);
        return QueryParameters.simple(said);
    }

    boolean narrows() {
        return !withView("").address().getParameters().isEmpty();
    }

    boolean asBoard() {
        return view.equals(BOARD);
    }

    /** What is asked of the service; codes and ids that an address cannot mean are passed over. */
    ClaimService.Filter asked(MemberId me) {
        return new ClaimService.Filter(
                id(corpus).map(CorpusId::new).orElse(null),
                state.equals(ALL)
                        ? null
                        : code(state, WorkState.class).map(java.util.Set::of).orElseGet(WorkState::open),
                code(verdict, Verdict.Code.class).orElse(null),
                assigned(me),
                words);
    }

    private @Nullable MemberId assigned(MemberId me) {
        return switch (assignee) {
            case ME -> me;
            case NOBODY -> ClaimService.NOBODY;
            default -> id(assignee).map(MemberId::new).orElse(null);
        };
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

    QueueFilter withState(String chosen) {
        return new QueueFilter(chosen, assignee, corpus, verdict, words, view);
    }

    QueueFilter withAssignee(String chosen) {
        return new QueueFilter(state, chosen, corpus, verdict, words, view);
    }

    QueueFilter withCorpus(String chosen) {
        return new QueueFilter(state, assignee, chosen, verdict, words, view);
    }

    QueueFilter withVerdict(String chosen) {
        return new QueueFilter(state, assignee, corpus, chosen, words, view);
    }

    QueueFilter withWords(String typed) {
        return new QueueFilter(state, assignee, corpus, verdict, typed, view);
    }

    QueueFilter withView(String chosen) {
        return new QueueFilter(state, assignee, corpus, verdict, words, chosen);
    }
}
