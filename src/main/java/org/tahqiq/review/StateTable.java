package org.tahqiq.review;

import static org.tahqiq.review.WorkState.APPROVED;
import static org.tahqiq.review.WorkState.ASSIGNED;
import static org.tahqiq.review.WorkState.CANDIDATE;
import static org.tahqiq.review.WorkState.CHANGES_REQUESTED;
import static org.tahqiq.review.WorkState.CORRECTED;
import static org.tahqiq.review.WorkState.DISMISSED;
import static org.tahqiq.review.WorkState.DUPLICATE;
import static org.tahqiq.review.WorkState.IN_RESEARCH;
import static org.tahqiq.review.WorkState.IN_REVIEW;
import static org.tahqiq.review.WorkState.ON_HOLD;
import static org.tahqiq.review.WorkState.PUBLISHED;
import static org.tahqiq.review.WorkState.RETRACTED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which moves there are and whose they are, cell by cell. ADMIN counts as any of them. */
final class StateTable {

    /** Whose move it is. */
    enum Who {
        REVIEWER_OR_CURATOR,
        ASSIGNEE_OR_CURATOR,
        ASSIGNEE,
        CURATOR
    }

    private static final Map<WorkState, Map<WorkState, Who>> CELLS = new EnumMap<>(WorkState.class);

    static {
        cell(CANDIDATE, ASSIGNED, Who.REVIEWER_OR_CURATOR);
        for (WorkState open : WorkState.open()) {
            cell(open, DISMISSED, Who.REVIEWER_OR_CURATOR);
            cell(open, DUPLICATE, Who.REVIEWER_OR_CURATOR);
        }
        for (WorkState aside : List.of(DISMISSED, DUPLICATE)) {
            cell(aside, CANDIDATE, Who.REVIEWER_OR_CURATOR);
        }
        for (WorkState to : List.of(ASSIGNED, CANDIDATE, IN_RESEARCH)) {
            cell(ASSIGNED, to, Who.ASSIGNEE_OR_CURATOR);
        }
        cell(IN_RESEARCH, ON_HOLD, Who.ASSIGNEE_OR_CURATOR);
        cell(ON_HOLD, IN_RESEARCH, Who.ASSIGNEE_OR_CURATOR);
        cell(IN_RESEARCH, IN_REVIEW, Who.ASSIGNEE);
        cell(CHANGES_REQUESTED, IN_REVIEW, Who.ASSIGNEE);
        cell(CHANGES_REQUESTED, IN_RESEARCH, Who.ASSIGNEE);
        cell(IN_REVIEW, CHANGES_REQUESTED, Who.REVIEWER_OR_CURATOR);
        cell(IN_REVIEW, APPROVED, Who.REVIEWER_OR_CURATOR);
        cell(APPROVED, CHANGES_REQUESTED, Who.CURATOR);
        cell(APPROVED, PUBLISHED, Who.CURATOR);
        for (WorkState out : List.of(PUBLISHED, CORRECTED)) {
            cell(out, CORRECTED, Who.CURATOR);
            cell(out, RETRACTED, Who.CURATOR);
        }
    }

    private StateTable() {}

    private static void cell(WorkState from, WorkState to, Who who) {
        CELLS.computeIfAbsent(from, state -> new EnumMap<>(WorkState.class)).put(to, who);
    }

    /** Where a claim may go from here. */
    static Set<WorkState> next(WorkState from) {
        return CELLS.getOrDefault(from, Map.of()).keySet();
    }

    /** Whose move this is; empty when there is no such move. */
    static Optional<Who> who(WorkState from, WorkState to) {
        return Optional.ofNullable(CELLS.getOrDefault(from, Map.of()).get(to));
    }

    /** Whose move it is to bring claims there from anywhere. */
    static Set<Who> ever(WorkState to) {
        Set<Who> ever = EnumSet.noneOf(Who.class);
        CELLS.values().forEach(row -> Optional.ofNullable(row.get(to)).ifPresent(ever::add));
        return ever;
    }
}
