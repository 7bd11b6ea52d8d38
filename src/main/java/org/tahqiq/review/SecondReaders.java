package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Who may ask for a second verdict, give it, and settle it with the first. */
@Component
class SecondReaders {

    private final Hands hands;
    private final MemberService members;

    SecondReaders(Hands hands, MemberService members) {
        this.hands = hands;
        this.members = members;
    }

    MemberId me() {
        return hands.me();
    }

    Origin mine() {
        return hands.mine();
    }

    /**
     * Who is to give it: a reviewer who had no hand in the first.
     *
     * @param reviewer null for the caller themself
     */
    Origin requireToAsk(Claim claim, @Nullable UUID reviewer) {
        hands.requireAssigneeOrCurator(claim);
        if (!claim.state().inWork()) {
            throw Refusal.invalid("second-state").at("reviewer");
        }
        if (claim.openSecond().isPresent()) {
            throw Refusal.conflict("second-open");
        }
        MemberId wanted = reviewer == null ? hands.me() : new MemberId(reviewer);
        if (!members.holds(wanted, claim.annotation().corpus(), Role.REVIEWER)) {
            throw Refusal.invalid("assignee-role").at("reviewer");
        }
        if (tookPart(claim).anyMatch(wanted::equals)) {
            throw Refusal.invalid("second-took-part").at("reviewer");
        }
        UUID id = wanted.value();
        return new Origin(id, members.displayNames(List.of(id)).getOrDefault(id, id.toString()));
    }

    boolean mayAsk(Claim claim) {
        return claim.state().inWork()
                && claim.openSecond().isEmpty()
                && hands.mayReview(claim)
                && hands.isAssigneeOrCurator(claim);
    }

    boolean mayTakeBack(Claim claim) {
        return open(claim)
                        .filter(second -> second.stage() == SecondVerdict.Stage.ASKED)
                        .isPresent()
                && hands.mayReview(claim)
                && hands.isAssigneeOrCurator(claim);
    }

    SecondVerdict requireAsked(Claim claim) {
        hands.requireToCite(claim);
        return open(claim)
                .filter(second -> second.stage() == SecondVerdict.Stage.ASKED
                        && second.reviewer().equals(hands.me()))
                .orElseThrow(() -> Refusal.forbidden("second-of-another"));
    }

    /** Those who may ask for it, and whoever was asked. */
    void requireToTakeBack(Claim claim) {
        SecondVerdict asked = open(claim)
                .filter(second -> second.stage() == SecondVerdict.Stage.ASKED)
                .orElseThrow(() -> Refusal.conflict("second-none"));
        if (!asked.reviewer().equals(hands.me())) {
            hands.requireAssigneeOrCurator(claim);
        }
    }

    /** A third person, who gave neither the first nor the second, or a curator. */
    SecondVerdict requireToSettle(Claim claim) {
        hands.requireToReview(claim);
        SecondVerdict second = open(claim)
                .filter(each -> each.stage() == SecondVerdict.Stage.GIVEN)
                .orElseThrow(() -> Refusal.conflict("second-none"));
        if (!maySettle(claim)) {
            throw Refusal.forbidden("second-own");
        }
        if (!claim.state().beforeApproved()) {
            throw Refusal.invalid("second-state");
        }
        return second;
    }

    boolean maySettle(Claim claim) {
        Optional<SecondVerdict> given = open(claim).filter(second -> second.stage() == SecondVerdict.Stage.GIVEN);
        Optional<Verdict> first = claim.verdict();
        return hands.mayReview(claim)
                && given.isPresent()
                && first.isPresent()
                && (hands.isCurator(claim)
                        || (!given.get().reviewer().equals(hands.me())
                                && !first.get().author().equals(hands.me())));
    }

    private static Optional<SecondVerdict> open(Claim claim) {
        return claim.openSecond();
    }

    /** Whoever has the claim in hand or judged it before. */
    private static Stream<MemberId> tookPart(Claim claim) {
        return Stream.concat(
                Stream.ofNullable(claim.assignee()),
                Stream.concat(
                        claim.verdicts().stream().map(Verdict::author),
                        claim.seconds().stream().map(SecondVerdict::reviewer)));
    }
}
