package org.tahqiq.review;

import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Whose hands may do what with a claim. Whoever is to judge it blind does nothing else with it. */
@Component
class Hands {

    private final CurrentMember current;

    Hands(CurrentMember current) {
        this.current = current;
    }

    MemberId me() {
        return current.id();
    }

    Origin mine() {
        Member me = current.member();
        return new Origin(me.id().value(), me.name());
    }

    /** @throws Refusal when the caller is not of those who judge here, or is to judge this claim blind first */
    void requireToReview(Claim claim) {
        current.require(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
        if (claim.blind()) {
            throw Refusal.forbidden("judge-blind-first");
        }
    }

    /** @throws Refusal when the caller may bring no evidence here; whoever judges blind may */
    void requireToCite(Claim claim) {
        current.require(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
    }

    /** @throws Refusal when this move is never the caller's to make */
    void requireMover(Claim claim, WorkState to) {
        requireToReview(claim);
        if (!mayMove(claim, to)) {
            boolean curators = StateTable.who(claim.state(), to)
                    .map(who -> who == StateTable.Who.CURATOR)
                    .orElse(to.wentOut());
            throw Refusal.forbidden(curators ? "role-needed" : "assignee-only");
        }
    }

    /** Whether these hands may do it at all; where there is no such move, whether they could make it from another state. */
    boolean mayMove(Claim claim, WorkState to) {
        return StateTable.who(claim.state(), to)
                .map(who -> is(who, claim))
                .orElseGet(() -> StateTable.ever(to).stream().anyMatch(who -> is(who, claim)));
    }

    /** A confidential piece of evidence is for those who judge here. */
    boolean maySeeConfidential(CorpusId corpus) {
        return current.holds(corpus, Role.REVIEWER, Role.CURATOR);
    }

    boolean mayReview(Claim claim) {
        return !claim.blind() && current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
    }

    boolean isAssigneeOrCurator(Claim claim) {
        return isAssignee(claim) || isCurator(claim.annotation().corpus());
    }

    boolean isCurator(Claim claim) {
        return isCurator(claim.annotation().corpus());
    }

    void requireAssigneeOrCurator(Claim claim) {
        requireToReview(claim);
        if (!isAssigneeOrCurator(claim)) {
            throw Refusal.forbidden("assignee-only");
        }
    }

    private boolean is(StateTable.Who who, Claim claim) {
        // A claim that is nobody's yet waits for an assignee, which is a rule and no rank.
        boolean nobodys = claim.assignee() == null;
        return switch (who) {
            case REVIEWER_OR_CURATOR -> true;
            case ASSIGNEE_OR_CURATOR -> nobodys || isAssigneeOrCurator(claim);
            case ASSIGNEE -> nobodys || isAssignee(claim) || current.isAdmin();
            case CURATOR -> isCurator(claim.annotation().corpus());
        };
    }

    private boolean isAssignee(Claim claim) {
        return me().equals(claim.assignee());
    }

    private boolean isCurator(CorpusId corpus) {
        return current.holds(corpus, Role.CURATOR);
    }
}
