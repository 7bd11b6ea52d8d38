package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahqiq.annotation.Origin;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.GateService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.VerdictService;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.Notices;

/** What a claim's panel works with. */
@org.springframework.stereotype.Component
class ReviewDesk {

    final ClaimService claims;
    final ReviewService reviews;
    final VerdictService verdicts;
    final EvidenceService evidence;
    final EvidenceExtras extras;
    final GateService gate;
    final Notices notices;
    private final MemberService members;
    private final CurrentMember current;

    ReviewDesk(
            ClaimService claims,
            ReviewService reviews,
            VerdictService verdicts,
            EvidenceService evidence,
            EvidenceExtras extras,
            GateService gate,
            Notices notices,
            MemberService members,
            CurrentMember current) {
        this.claims = claims;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.extras = extras;
        this.gate = gate;
        this.notices = notices;
        this.members = members;
        this.current = current;
    }

    String name(UUID member) {
        return members.displayNames(List.of(member)).getOrDefault(member, "");
    }

    /** Whoever came with a file and is nobody here has the name that stands there. */
    String name(Origin who) {
        return members.displayNames(List.of(who.id())).getOrDefault(who.id(), who.name());
    }

    Map<UUID, String> names(List<UUID> ids) {
        return members.displayNames(ids);
    }

    MemberId me() {
        return current.id();
    }

    boolean mayCite(Claim claim) {
        return current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
    }

    /** One of the parts of a claim's panel; each is a bean of its own. */
    interface Part {

        /** @param changed shows the panel afresh */
        List<Component> of(Claim claim, Runnable changed);

        /** Whether there is a form in it now: it stays as it is while the rest is shown afresh. */
        default boolean isWrittenIn(Claim claim) {
            return false;
        }

        /** Whether it stands below the moves, before verdict and evidence. */
        default boolean leads() {
            return false;
        }
    }
}
